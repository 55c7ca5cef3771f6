/** One Docker engine, as users of the library get at it (manual, section 3.6). */
import type { EngineAddress } from '../engine/address.js';
import { Engine } from '../engine/engine.js';
import { addressFromEnvironment, apiVersionFromEnvironment } from '../engine/environment.js';

export interface DockerClientWrapperOptions {
  /** A stored Docker context to take the address from. */
  readonly context?: string | undefined;
  /** Pins the API version: `1.44`. Default: `DOCKER_API_VERSION`, or what engine and docker-map both speak. */
  readonly apiVersion?: string | undefined;
}

export class DockerClientWrapper {
  readonly engine: Engine;

  /**
   * @param address `unix:///var/run/docker.sock`, `tcp://host:2375`; absent: as the Docker CLI finds it, from
   *   `DOCKER_HOST`, the current context, or the default socket. Nothing is connected yet.
   * @throws DockerMapError `engine-address` where the address is not one, `api-version` where the version is not one.
   */
  constructor(address?: string | EngineAddress, options: DockerClientWrapperOptions = {}) {
    const { apiVersion = apiVersionFromEnvironment(), context } = options;
    this.engine = new Engine(typeof address === 'object' ? address : findAddress(address, context), {
      apiVersion,
    });
  }

  /** Ends all connections, those of calls in progress too; the wrapper stays usable. */
  close(): void {
    this.engine.close();
  }
}

function findAddress(host: string | undefined, context: string | undefined): EngineAddress {
  return addressFromEnvironment({
    ...(host === undefined ? {} : { host }),
    ...(context === undefined ? {} : { context }),
  }).address;
}

/** One Docker engine, as users of the library get at it (manual, section 3.6). */
import type { EngineAddress } from '../engine/address.js';
import { Engine } from '../engine/engine.js';
import { addressFromEnvironment } from '../engine/environment.js';

export interface DockerClientWrapperOptions {
  /** A stored Docker context to take the address from. */
  readonly context?: string | undefined;
}

export class DockerClientWrapper {
  readonly engine: Engine;

  /**
   * @param address `unix:///var/run/docker.sock`, `tcp://host:2375`; absent: as the Docker CLI finds it, from
   *   `DOCKER_HOST`, the current context, or the default socket. Nothing is connected yet.
   * @throws DockerMapError `engine-address` where the address is not one.
   */
  constructor(address?: string | EngineAddress, options: DockerClientWrapperOptions = {}) {
    this.engine = new Engine(typeof address === 'object' ? address : findAddress(address, options.context));
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

/**
 * One Docker engine. Connections are made when they are needed, kept, and shared by all calls; unused ones do not
 * keep the process alive. Every call throws `EngineError`, and takes a signal and a time limit.
 */
import { addressText, type EngineAddress } from './address.js';
import type { EngineEvent } from './answer/event.js';
import { type EngineInfo, readInfo } from './answer/info.js';
import type { EngineVersion } from './answer/version.js';
import type { Call } from './call.js';
import { Connection } from './connection.js';
import { Builds } from './endpoint/builds.js';
import { Containers } from './endpoint/containers.js';
import { type EventOptions, events } from './endpoint/events.js';
import { Images } from './endpoint/images.js';
import { Networks } from './endpoint/networks.js';
import { Registries } from './endpoint/registries.js';
import { Volumes } from './endpoint/volumes.js';

export interface EngineOptions {
  /**
   * Kept connections at once; further calls wait for one. Default: 16. Calls that last as long as something on the
   * engine does (wait, stop, restart, pull, events) have connections of their own, and wait for none.
   */
  readonly parallel?: number | undefined;
  /** The version of the API to speak, `1.41`; absent: the newest that both sides know. */
  readonly apiVersion?: string | undefined;
}

export class Engine {
  readonly address: EngineAddress;
  /** The address as text: `unix:///var/run/docker.sock`. */
  readonly name: string;
  readonly builds: Builds;
  readonly containers: Containers;
  readonly images: Images;
  readonly networks: Networks;
  readonly registries: Registries;
  readonly volumes: Volumes;
  readonly #connection: Connection;

  /** @throws DockerMapError `api-version`: an `apiVersion` that is none, or none that docker-map speaks */
  constructor(address: EngineAddress, options: EngineOptions = {}) {
    this.address = address;
    this.name = addressText(address);
    this.#connection = new Connection(address, options.parallel ?? 16, options.apiVersion);
    this.networks = new Networks(this.#connection);
    this.containers = new Containers(this.#connection, this.networks);
    this.builds = new Builds(this.#connection);
    this.images = new Images(this.#connection);
    this.registries = new Registries(this.#connection);
    this.volumes = new Volumes(this.#connection);
  }

  /** Of the engine, and of the API that is spoken with it. Asked for once, and kept. */
  version(call?: Call): Promise<EngineVersion> {
    return this.#connection.version(call);
  }

  /** What it says of its host and its settings. */
  info(call?: Call): Promise<EngineInfo> {
    return this.#connection.json({ method: 'GET', path: '/info' }, readInfo, call);
  }

  /** Asks whether somebody answers, whatever version it speaks. */
  async ping(call?: Call): Promise<void> {
    await (await this.#connection.unversioned({ method: 'GET', path: '/_ping' }, call)).discard();
  }

  events(options?: EventOptions): AsyncGenerator<EngineEvent> {
    return events(this.#connection, options);
  }

  /** For who makes more calls at once than there are kept connections: at least so many from now on. */
  widen(parallel: number): void {
    this.#connection.widen(parallel);
  }

  /** Ends all connections, those of calls in progress too. */
  close(): void {
    this.#connection.close();
  }
}

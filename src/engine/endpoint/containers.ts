/** Containers of an engine. Names may be ids as well. All methods throw `EngineError`. */
import { type ContainerCreated, readContainerCreated } from '../answer/container-created.js';
import { type ContainerDetails, readContainerDetails } from '../answer/container-details.js';
import { readContainers } from '../answer/container-summary.js';
import { readExitCode } from '../answer/exit-code.js';
import { isAtLeast } from '../api-version.js';
import type { Call } from '../call.js';
import type { Connection, Request } from '../connection.js';
import { isEngineError } from '../engine-error.js';
import { path } from '../http/path.js';
import type { ContainerCreate, NetworkMembership } from '../payload.js';
import type { ObservedContainer } from '../snapshot.js';
import { type OutputFrame, outputFrames } from '../stream/output-frames.js';
import { firstTarEntry, type TarEntry } from '../stream/tar-entry.js';
import { creationBody } from './container-creation.js';
import { type StopOptions, stopBySignal } from './container-stop.js';
import type { Networks } from './networks.js';

/** Since this version, stopping takes a signal. */
const STOP_SIGNAL = '1.42';

export class Containers {
  readonly #connection: Connection;
  readonly #networks: Networks;

  constructor(connection: Connection, networks: Networks) {
    this.#connection = connection;
    this.#networks = networks;
  }

  /** All, stopped ones included. */
  list(call?: Call): Promise<readonly ObservedContainer[]> {
    const request = { method: 'GET', path: '/containers/json', query: { all: true } } as const;
    return this.#connection.json(request, readContainers, call);
  }

  inspect(name: string, call?: Call): Promise<ContainerDetails> {
    return this.#connection.json(
      { method: 'GET', path: path`/containers/${name}/json` },
      readContainerDetails,
      call,
    );
  }

  /**
   * Creates a container and puts it on all its networks. With networks, and no network mode in the payload, the
   * first one becomes its network mode. Where an engine takes only one network at creation and connecting another
   * one fails, the container stays, on the networks that it got.
   */
  async create(
    name: string,
    payload: ContainerCreate,
    networks: readonly NetworkMembership[],
    call?: Call,
  ): Promise<ContainerCreated> {
    const { api } = await this.#connection.version(call);
    const { json, toConnect } = creationBody(api, payload, networks);
    const request = { method: 'POST', path: '/containers/create', query: { name }, body: { json } } as const;
    const created = await this.#connection.json(request, readContainerCreated, call);
    for (const { network, endpoint } of toConnect)
      await this.#networks.connect(network, created.id, endpoint, call);
    return created;
  }

  /** `false`: it ran already. */
  start(name: string, call?: Call): Promise<boolean> {
    return this.#changed({ method: 'POST', path: path`/containers/${name}/start` }, call);
  }

  /** `false`: it was not running. */
  async stop(name: string, options: StopOptions = {}, call?: Call): Promise<boolean> {
    const { api } = await this.#connection.version(call);
    if (options.signal !== undefined && !isAtLeast(api, STOP_SIGNAL))
      return stopBySignal(this, name, options, call);
    const query = { t: options.timeout, signal: options.signal };
    const request = { method: 'POST', path: path`/containers/${name}/stop`, query, separate: true } as const;
    return this.#changed(request, call);
  }

  /** Starts it as well where it was not running. */
  async restart(name: string, options: StopOptions = {}, call?: Call): Promise<void> {
    const { api } = await this.#connection.version(call);
    if (options.signal !== undefined && !isAtLeast(api, STOP_SIGNAL)) {
      await this.stop(name, options, call);
      await this.start(name, call);
      return;
    }
    const query = { t: options.timeout, signal: options.signal };
    const request = {
      method: 'POST',
      path: path`/containers/${name}/restart`,
      query,
      separate: true,
    } as const;
    await this.#connection.status(request, call);
  }

  /** @param signal by name or number: `SIGHUP`, `1` */
  async kill(name: string, signal: string, call?: Call): Promise<void> {
    const request = { method: 'POST', path: path`/containers/${name}/kill`, query: { signal } } as const;
    await this.#connection.status(request, call);
  }

  /**
   * `false`: it was gone already, or somebody else's removal was under way, whose end this waits for.
   *
   * @param options `force`: kills it first; `volumes`: its volumes without a name go too
   */
  async remove(
    name: string,
    options: { force?: boolean; volumes?: boolean } = {},
    call?: Call,
  ): Promise<boolean> {
    const query = { force: options.force ?? false, v: options.volumes ?? false };
    const request = { method: 'DELETE', path: path`/containers/${name}`, query, accept: [404] } as const;
    try {
      return (await this.#connection.status(request, call)) !== 404;
    } catch (error) {
      if (!isEngineError(error, 'conflict') || !error.message.includes('already in progress')) throw error;
      await this.#removed(name, call);
      return false;
    }
  }

  /** Waits until it does not run any more; its exit code. */
  async wait(name: string, call?: Call): Promise<number> {
    const request = { method: 'POST', path: path`/containers/${name}/wait`, separate: true } as const;
    return this.#connection.json(request, readExitCode, call);
  }

  /** What it has written so far. @param options `tail`: only so many lines, from the end */
  async logs(name: string, options: { tail?: number } = {}, call?: Call): Promise<string> {
    const data: Buffer[] = [];
    for await (const frame of this.output(name, options, call)) data.push(frame.data);
    return Buffer.concat(data).toString('utf8');
  }

  /** The same in pieces. With a terminal, all is `stdout`. */
  async *output(name: string, options: { tail?: number } = {}, call?: Call): AsyncGenerator<OutputFrame> {
    const { terminal } = await this.inspect(name, call);
    const query = { stdout: true, stderr: true, tail: options.tail ?? 'all' };
    const answer = await this.#connection.answer(
      { method: 'GET', path: path`/containers/${name}/logs`, query },
      call,
    );
    try {
      if (!terminal) yield* outputFrames(answer.chunks());
      else for await (const data of answer.chunks()) yield { stream: 'stdout', data };
    } catch (error) {
      throw answer.explain(error);
    }
  }

  /**
   * Owner and mode of a path inside, running or not. Only the beginning of the path's archive is read, so that it
   * costs the same for a folder of any size.
   */
  async ownership(name: string, inside: string, call?: Call): Promise<TarEntry> {
    const request = {
      method: 'GET',
      path: path`/containers/${name}/archive`,
      query: { path: inside },
    } as const;
    const answer = await this.#connection.answer(request, call);
    try {
      return await firstTarEntry(answer.chunks());
    } catch (error) {
      throw answer.explain(error);
    }
  }

  async #changed(request: Request, call?: Call): Promise<boolean> {
    return (await this.#connection.status({ ...request, accept: [304] }, call)) !== 304;
  }

  async #removed(name: string, call?: Call): Promise<void> {
    const query = { condition: 'removed' };
    await this.#connection.status(
      { method: 'POST', path: path`/containers/${name}/wait`, query, accept: [404], separate: true },
      call,
    );
  }
}

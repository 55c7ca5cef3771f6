/** Containers of an engine. Names may be ids as well. All methods throw `EngineError`. */
import type { Readable } from 'node:stream';
import { type ContainerCreated, readContainerCreated } from '../answer/container-created.js';
import { readContainerDetails } from '../answer/container-details.js';
import { readContainers } from '../answer/container-summary.js';
import { readContainerUpdated } from '../answer/container-updated.js';
import type { ExecDetails } from '../answer/exec.js';
import { readExitCode } from '../answer/exit-code.js';
import { isAtLeast } from '../api-version.js';
import type { Call } from '../call.js';
import type { Connection, Request } from '../connection.js';
import { path } from '../http/path.js';
import type { ContainerCreate, Json, NetworkMembership } from '../payload.js';
import type { ContainerDetails, ContainerProcess, ObservedContainer } from '../snapshot.js';
import type { OutputFrame } from '../stream/output-frames.js';
import type { TarEntry } from '../stream/tar-entry.js';
import { creationBody } from './container-creation.js';
import { download, ownership, upload } from './container-files.js';
import { containerOutput, type OutputOptions } from './container-output.js';
import { containerProcesses } from './container-processes.js';
import { type RemovalOptions, removeContainer } from './container-removal.js';
import { type StopOptions, stopBySignal } from './container-stop.js';
import {
  createExec,
  type ExecDeclaration,
  type ExecStartOptions,
  inspectExec,
  resizeExec,
  startExec,
  startExecDetached,
  type TerminalSize,
} from './execs.js';
import type { Networks } from './networks.js';

/** Since this version, stopping takes a signal. */
const STOP_SIGNAL = '1.42';

export interface WaitOptions extends Call {
  /**
   * `next-exit`: until it ends the next time, even where it does not run now; `removed`: until it is gone.
   * Default, `not-running`: at once where it does not run.
   */
  readonly condition?: 'not-running' | 'next-exit' | 'removed' | undefined;
}

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

  /** `false`: it was gone already, or somebody else's removal was under way, whose end this waits for. */
  async remove(name: string, options: RemovalOptions = {}, call?: Call): Promise<boolean> {
    return removeContainer(this.#connection, name, options, call);
  }

  /**
   * Changes limits and the restart policy, whether it runs or not; all of them, or nothing.
   *
   * @param changes as in the API: `HostConfig`'s names. What is 0 or empty stays as it is
   * @returns the engine's warnings
   */
  update(name: string, changes: Readonly<Record<string, Json>>, call?: Call): Promise<readonly string[]> {
    const body = { json: changes };
    const request = { method: 'POST', path: path`/containers/${name}/update`, body } as const;
    return this.#connection.json(request, readContainerUpdated, call);
  }

  /** Whether it runs or not. On networks it is found by its new name from then on (on Podman, when it starts again). */
  async rename(name: string, newName: string, call?: Call): Promise<void> {
    const query = { name: newName };
    await this.#connection.status({ method: 'POST', path: path`/containers/${name}/rename`, query }, call);
  }

  /** Waits for its end; its exit code. */
  async wait(name: string, options: WaitOptions = {}): Promise<number> {
    const query = { condition: options.condition };
    const request = { method: 'POST', path: path`/containers/${name}/wait`, query, separate: true } as const;
    return this.#connection.json(request, readExitCode, options);
  }

  /** What runs in it, executed commands too. Users are ids, or names that the engine has for them. */
  processes(name: string, call?: Call): Promise<readonly ContainerProcess[]> {
    return containerProcesses(this.#connection, name, call);
  }

  /** What it has written, as text. */
  async logs(name: string, options: OutputOptions = {}, call?: Call): Promise<string> {
    const data: Buffer[] = [];
    for await (const frame of this.output(name, options, call)) data.push(frame.data);
    return Buffer.concat(data).toString('utf8');
  }

  /** The same in pieces. With a terminal, all is `stdout`. */
  async *output(name: string, options: OutputOptions = {}, call?: Call): AsyncGenerator<OutputFrame> {
    const { terminal } = await this.inspect(name, call);
    yield* containerOutput(this.#connection, name, terminal, options, call);
  }

  /**
   * Declares a command to be executed in a container that runs.
   *
   * @returns its id, for `startExec` or `startExecDetached`
   */
  exec(name: string, declaration: ExecDeclaration, call?: Call): Promise<string> {
    return createExec(this.#connection, name, declaration, call);
  }

  /**
   * Starts it; what it writes, until it ends. Who stops reading early leaves it running (of which Docker 20.10 says in
   * the end that it ended with 126). Whether it has ended, and how, tells `inspectExec`. A program that is not there is
   * no error here, but one line of output.
   */
  startExec(id: string, options?: ExecStartOptions): AsyncGenerator<OutputFrame> {
    return startExec(this.#connection, id, options);
  }

  /** Starts it, and leaves it alone. A program that is not there is refused. */
  startExecDetached(id: string, call?: Call): Promise<void> {
    return startExecDetached(this.#connection, id, call);
  }

  /** Gives its terminal another size. Refused where it does not run, which may be: not yet. */
  resizeExec(id: string, size: TerminalSize, call?: Call): Promise<void> {
    return resizeExec(this.#connection, id, size, call);
  }

  inspectExec(id: string, call?: Call): Promise<ExecDetails> {
    return inspectExec(this.#connection, id, call);
  }

  /**
   * Owner and mode of a path inside, running or not. Only the beginning of the path's archive is read, so that it
   * costs the same for a folder of any size.
   */
  ownership(name: string, inside: string, call?: Call): Promise<TarEntry> {
    return ownership(this.#connection, name, inside, call);
  }

  /** A path inside as a tar archive, running or not. */
  download(name: string, inside: string, call?: Call): AsyncGenerator<Buffer> {
    return download(this.#connection, name, inside, call);
  }

  /** Unpacks a tar archive into a folder inside that is there, running or not. Owners and modes are those of the archive. */
  upload(name: string, folder: string, archive: Readable | Uint8Array, call?: Call): Promise<void> {
    return upload(this.#connection, name, folder, archive, call);
  }

  async #changed(request: Request, call?: Call): Promise<boolean> {
    return (await this.#connection.status({ ...request, accept: [304] }, call)) !== 304;
  }
}

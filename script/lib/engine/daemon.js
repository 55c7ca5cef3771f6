/**
 * A Docker engine of one's own in a temporary folder: its socket, images and containers are there and nowhere else,
 * and it goes with the folder. Needs root, and the packages docker.io, iptables and busybox-static.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findProgram } from '../debian.js';
import { answering, bond, endOf, isRunning, logTail } from './engine-process.js';
import { endContainerd, endContainers, removeFolder } from './leftovers.js';
import { machineNetwork, ownNetwork } from './network.js';

/**
 * Engines run several programs for each start of a container, all in Go: each saves a fifth of its time where it looks for
 * memory to give back less often.
 */
const thrift = { GOGC: '400' };

/**
 * @typedef {object} DaemonOptions
 * @property {'machine' | 'own'} network machine: published ports are reachable from the machine. own: a network
 *   namespace apart, so that no other engine's firewall rules are touched; published ports are reachable only in there
 * @property {readonly string[]} [programs] folders to take dockerd and its helpers from, before the system's
 * @property {boolean} [outlives] goes on when this process ends; otherwise it ends too, even if this is killed
 */

export class Daemon {
  /** Where the socket, the log and all data are. */
  folder = mkdtempSync(join(tmpdir(), 'docker-map-engine-'));
  /** Address for DOCKER_HOST. */
  host = `unix://${this.folder}/docker.sock`;
  #outlives;
  #network;
  #programs;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;

  /** @param {DaemonOptions} options */
  constructor({ network, programs = [], outlives = false }) {
    this.#outlives = outlives;
    this.#programs = programs;
    this.#network = network === 'machine' ? machineNetwork() : ownNetwork();
  }

  /** Starts the engine, or starts it again, with all it had; returns when it answers. */
  async start() {
    const [program = '', ...args] = [
      ...(this.#outlives ? [] : bond('TERM')),
      ...this.#network.wrapper,
      ...this.#command(),
    ];
    const log = openSync(this.#logPath, 'a');
    // A process group of its own: Ctrl-C on the terminal reaches the script, which ends the engine in its own time.
    const path = [...this.#programs, process.env['PATH'] ?? ''].join(delimiter);
    const env = { ...process.env, ...thrift, PATH: path };
    const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log], env });
    closeSync(log);
    this.#process = child;
    await answering(child, this.host, this.#logPath);
    if (this.#outlives) child.unref();
  }

  /** Stops the engine as a system's shutdown does. Its data stays. */
  async stop() {
    await this.#end('SIGTERM');
  }

  /** Ends the engine as a crash does. Its data stays, and so do the processes of its containers. */
  async kill() {
    await this.#end('SIGKILL');
    await endContainerd(this.folder);
  }

  /** Stops the engine and leaves nothing behind. */
  async remove() {
    await this.stop();
    await endContainerd(this.folder);
    endContainers(this.folder);
    removeFolder(this.folder);
    this.#network.remove();
  }

  /** Whether it was started and has not ended. */
  get isRunning() {
    return this.#process !== undefined && isRunning(this.#process);
  }

  /** What the engine last wrote. */
  logTail() {
    return logTail(this.#logPath);
  }

  get #logPath() {
    return join(this.folder, 'log');
  }

  #command() {
    return [
      findProgram('dockerd', this.#programs) ?? 'dockerd',
      `--host=${this.host}`,
      `--data-root=${this.folder}/data`,
      `--exec-root=${this.folder}/exec`,
      `--pidfile=${this.folder}/pid`,
      '--shutdown-timeout=3',
      // With more, an engine goes on for most of a minute before it tells that a registry is gone.
      '--max-download-attempts=2',
      ...this.#network.options,
    ];
  }

  /** @param {'SIGTERM' | 'SIGKILL'} signal */
  async #end(signal) {
    if (this.#process) await endOf(this.#process, signal);
  }
}

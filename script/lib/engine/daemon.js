/**
 * A Docker engine of one's own in a temporary folder: its socket, images and containers are there and nowhere else,
 * and it goes with the folder. Needs root, and the packages docker.io, iptables and busybox-static.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from '../debian.js';
import { PlainFailure } from '../failure.js';
import { call } from './api.js';
import { endContainerd, endContainers, removeFolder } from './leftovers.js';
import { machineNetwork, ownNetwork } from './network.js';

const startLimitMilliseconds = 60_000;
const stopLimitMilliseconds = 30_000;

/**
 * @typedef {object} DaemonOptions
 * @property {'machine' | 'own'} network machine: published ports are reachable from the machine. own: a network
 *   namespace apart, so that no other engine's firewall rules are touched; published ports are reachable only in there
 * @property {boolean} [outlives] goes on when this process ends; otherwise it ends too, even if this is killed
 */

export class Daemon {
  /** Where the socket, the log and all data are. */
  folder = mkdtempSync(join(tmpdir(), 'docker-map-engine-'));
  /** Address for DOCKER_HOST. */
  host = `unix://${this.folder}/docker.sock`;
  #outlives;
  #network;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;

  /** @param {DaemonOptions} options */
  constructor({ network, outlives = false }) {
    this.#outlives = outlives;
    this.#network = network === 'machine' ? machineNetwork() : ownNetwork();
  }

  /** Starts the engine, or starts it again, with all it had; returns when it answers. */
  async start() {
    const [program = '', ...args] = [...this.#bond(), ...this.#network.wrapper, ...this.#command()];
    const log = openSync(this.#logPath, 'a');
    // A process group of its own: Ctrl-C on the terminal reaches the script, which ends the engine in its own time.
    const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    this.#process = child;
    await this.#answering(child);
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
    return readFileSync(this.#logPath, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  }

  get #logPath() {
    return join(this.folder, 'log');
  }

  #command() {
    return [
      findProgram('dockerd') ?? 'dockerd',
      `--host=${this.host}`,
      `--data-root=${this.folder}/data`,
      `--exec-root=${this.folder}/exec`,
      `--pidfile=${this.folder}/pid`,
      '--shutdown-timeout=3',
      ...this.#network.options,
    ];
  }

  /** Lets the kernel end the engine when this process is gone, where the program for it is installed. */
  #bond() {
    const setpriv = findProgram('setpriv');
    return setpriv && !this.#outlives ? [setpriv, '--pdeathsig', 'TERM'] : [];
  }

  /** @param {import('node:child_process').ChildProcess} child */
  async #answering(child) {
    const deadline = Date.now() + startLimitMilliseconds;
    while (Date.now() < deadline && isRunning(child)) {
      const answer = await call(this.host, 'GET', '/_ping').catch(() => undefined);
      if (answer?.status === 200) return;
      await delay(50);
    }
    const tail = this.logTail();
    await this.stop();
    throw new PlainFailure(
      `The Docker engine did not start. The end of its log:\n${tail}\n` +
        'A container needs to be privileged to run an engine inside. Or name an engine that runs in DOCKER_HOST.',
    );
  }

  /** @param {'SIGTERM' | 'SIGKILL'} signal */
  async #end(signal) {
    const child = this.#process;
    if (!child || !isRunning(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const impatience = setTimeout(() => child.kill('SIGKILL'), stopLimitMilliseconds);
    await ended;
    clearTimeout(impatience);
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function isRunning(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/**
 * A registry server of one's own on a loopback port, with its data in a temporary folder: where the engine can reach it,
 * which has its loopback in a network namespace of its own at times.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bond, endOf, isRunning, logTail } from '../engine/engine-process.js';
import { intoNetworkOf } from '../engine/into-network.js';
import { PlainFailure } from '../failure.js';
import { accountLine } from './account.js';
import { registryProgram } from './registry-program.js';

const startLimitMilliseconds = 30_000;

/**
 * @typedef {object} RegistryOptions
 * @property {string} engine address of the engine that is to reach it
 * @property {Readonly<Record<string, string>>} [accounts] passwords by names; default: everybody may do everything
 */

export class Registry {
  folder = mkdtempSync(join(tmpdir(), 'docker-map-registry-'));
  #engine;
  #accounts;
  #port = 0;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;

  /** @param {RegistryOptions} options */
  constructor({ engine, accounts }) {
    this.#engine = engine;
    this.#accounts = accounts;
  }

  /** `localhost:41234`, as references have it; the same after each start. */
  get host() {
    return `localhost:${this.#port}`;
  }

  /** Starts it, or starts it again with all it had; returns when it takes connections. */
  async start() {
    writeFileSync(join(this.folder, 'config.yml'), this.#configuration());
    const log = join(this.folder, 'log');
    const output = openSync(log, 'w');
    const [program = '', ...args] = [
      ...bond('KILL'),
      ...intoNetworkOf(this.#engine),
      await registryProgram(),
      'serve',
      join(this.folder, 'config.yml'),
    ];
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, OTEL_TRACES_EXPORTER: 'none' },
    });
    closeSync(output);
    this.#process = child;
    this.#port = await listeningPort(child, log);
  }

  /** Ends it as a crash does. Its data stays. */
  async kill() {
    if (this.#process) await endOf(this.#process, 'SIGKILL');
  }

  /** Ends it and leaves nothing behind. */
  async remove() {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #configuration() {
    const data = join(this.folder, 'data');
    mkdirSync(data, { recursive: true });
    const configuration = {
      version: '0.1',
      log: { level: 'info', formatter: 'text', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: data }, delete: { enabled: true } },
      http: { addr: `127.0.0.1:${this.#port}`, secret: 'of a test' },
      ...(this.#accounts && {
        auth: { htpasswd: { realm: 'test', path: this.#accountFile(this.#accounts) } },
      }),
    };
    // JSON is YAML.
    return JSON.stringify(configuration);
  }

  /** @param {Readonly<Record<string, string>>} accounts */
  #accountFile(accounts) {
    const path = join(this.folder, 'accounts');
    const lines = Object.entries(accounts).map(([username, password]) => accountLine(username, password));
    writeFileSync(path, lines.join(''));
    return path;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} log
 */
async function listeningPort(child, log) {
  const deadline = Date.now() + startLimitMilliseconds;
  while (Date.now() < deadline && isRunning(child)) {
    const port = /listening on 127\.0\.0\.1:(\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (port) return Number(port);
    await delay(20);
  }
  await endOf(child, 'SIGKILL');
  throw new PlainFailure(`The registry did not start. The end of its log:\n${logTail(log)}`);
}

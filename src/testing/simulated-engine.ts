/** A Docker engine in memory, listening on a real socket. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from './clock/clock.js';
import { realClock } from './clock/real-clock.js';
import { Router } from './http/router.js';
import { engineServer } from './http/server.js';
import { allRoutes } from './routes/all.js';
import { EngineState } from './state/engine-state.js';

export interface SimulatedEngineOptions {
  /** Newest version of the API that it speaks, `1.41` to `1.52`. Default: `1.52`. */
  readonly apiVersion?: string | undefined;
  /** Default: time as it passes. */
  readonly clock?: Clock | undefined;
}

export class SimulatedEngine implements AsyncDisposable {
  /** Where it listens: `unix:///tmp/…/docker.sock`. */
  readonly host: string;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(server: Server, folder: string) {
    this.#server = server;
    this.#folder = folder;
    this.host = `unix://${folder}/docker.sock`;
  }

  static async start(options: SimulatedEngineOptions = {}): Promise<SimulatedEngine> {
    const identity = {
      version: '29.0.0',
      apiVersion: options.apiVersion ?? '1.52',
      minimumApiVersion: '1.24',
    };
    const state = new EngineState(identity, options.clock ?? realClock, 1);
    const server = engineServer(state, new Router(allRoutes));
    const folder = mkdtempSync(join(tmpdir(), 'docker-map-simulated-'));
    server.listen(join(folder, 'docker.sock'));
    await once(server, 'listening');
    return new SimulatedEngine(server, folder);
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

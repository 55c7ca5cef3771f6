/**
 * The host of a simulated engine: where it listens, and whether it does. Promise: what is asked of it is done in that
 * order, one after the other; its address stays the same.
 */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { type Listening, listen, type Place } from './http/listen.js';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.js';

export class EngineHost {
  readonly #server: () => Server;
  /** Only of unix sockets. */
  readonly #folder: string | undefined;
  #place: Place;
  #listening: Listening | undefined;
  #last: Promise<void> = Promise.resolve();

  /** @param server makes a new one for each time that it comes up */
  constructor(kind: Place['kind'], server: () => Server) {
    this.#server = server;
    this.#folder = kind === 'unix' ? makeTemporaryFolder() : undefined;
    this.#place =
      this.#folder === undefined
        ? { kind: 'tcp', port: 0 }
        : { kind: 'unix', path: join(this.#folder, 'docker.sock') };
  }

  /** As `DOCKER_HOST` has it. */
  get address(): string {
    return this.#place.kind === 'unix' ? `unix://${this.#place.path}` : `tcp://127.0.0.1:${this.#place.port}`;
  }

  up(): Promise<void> {
    return this.#next(async () => {
      this.#listening ??= await listen(this.#server(), this.#place);
      this.#place = this.#listening.place;
    });
  }

  /** Connections end at once; nobody listens when this resolves. */
  down(): Promise<void> {
    this.cut();
    return this.#next(async () => {
      const listening = this.#listening;
      this.#listening = undefined;
      await listening?.close();
    });
  }

  /** Ends all connections. */
  cut(): void {
    this.#listening?.cut();
  }

  /** Goes down, and leaves nothing behind. */
  async remove(): Promise<void> {
    await this.down();
    if (this.#folder !== undefined) removeTemporaryFolder(this.#folder);
  }

  #next(action: () => Promise<void>): Promise<void> {
    const done = this.#last.then(action);
    this.#last = done.catch(() => {});
    return done;
  }
}

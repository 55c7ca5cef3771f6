/** A terminal's keyboard, on which a test types. */
import { EventEmitter, once } from 'node:events';
import type { InputStream } from '../../../src/cli/command-io.js';

export class Keyboard implements InputStream {
  readonly isTTY = true;
  /** Each change between raw mode and the usual one. */
  readonly modes: boolean[] = [];
  readonly #keys: string[] = [];
  readonly #changes = new EventEmitter();
  #gone = false;

  type(keys: string): void {
    this.#keys.push(keys);
    this.#changes.emit('change');
  }

  setRawMode(on: boolean): void {
    this.modes.push(on);
  }

  destroy(): void {
    this.#gone = true;
    this.#changes.emit('change');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (!this.#gone) {
      const keys = this.#keys.shift();
      if (keys !== undefined) yield Buffer.from(keys);
      else await once(this.#changes, 'change');
    }
  }
}

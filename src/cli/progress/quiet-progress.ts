/** Says nothing of the steps; only what the user must know at once. */
import type { OutputStream } from '../command-io.js';
import type { Progress } from './progress.js';

export class QuietProgress implements Progress {
  readonly #stream: OutputStream;

  constructor(stream: OutputStream) {
    this.#stream = stream;
  }

  show(): void {}

  message(text: string): void {
    this.#stream.write(`${text}\n`);
  }

  end(): void {}
}

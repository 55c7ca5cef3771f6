/** One line for each step that was done or failed, for pipes and log files. */
import type { RunEvent } from '../../run/event.js';
import type { OutputStream } from '../command-io.js';
import type { Style } from '../output/style.js';
import { outcomeLine } from './outcome-line.js';
import type { Progress } from './progress.js';

export class PlainProgress implements Progress {
  readonly #stream: OutputStream;
  readonly #style: Style;

  constructor(stream: OutputStream, style: Style) {
    this.#stream = stream;
    this.#style = style;
  }

  show(event: RunEvent): void {
    if (event.type !== 'finished') return;
    const line = outcomeLine(event.outcome, this.#style);
    if (line !== null) this.#stream.write(`${line}\n`);
  }

  message(text: string): void {
    this.#stream.write(`${text}\n`);
  }

  end(): void {}
}

/** A run on a terminal: steps at work below, with a spinner and their time; what is through scrolls away above. */
import type { RunEvent } from '../../run/event.js';
import type { OutputStream } from '../command-io.js';
import type { Style } from '../output/style.js';
import { LiveDisplay } from './live-display.js';
import { advance } from './live-state.js';
import { outcomeLine } from './outcome-line.js';
import type { Progress } from './progress.js';

export class LiveProgress implements Progress {
  readonly #display: LiveDisplay;
  readonly #style: Style;

  constructor(stream: OutputStream, total: number, style: Style) {
    this.#display = new LiveDisplay(stream, total, style);
    this.#style = style;
  }

  show(event: RunEvent): void {
    this.#display.change((state, now) => advance(state, event, now));
    const line = event.type === 'finished' ? outcomeLine(event.outcome, this.#style) : null;
    if (event.type === 'started' || event.type === 'finished') this.#display.draw(line?.split('\n'));
  }

  message(text: string): void {
    this.#display.draw([text]);
  }

  end(): void {
    this.#display.end();
  }
}

/** A run on a terminal: steps at work below, with a spinner and their time; what is through scrolls away above. */
import type { RunEvent } from '../../run/event.js';
import type { OutputStream } from '../command-io.js';
import type { Style } from '../output/style.js';
import { imageLine, warningLine } from './build/image-line.js';
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
    const lines = this.#linesThatStay(event);
    const isChanged = event.type === 'started' || event.type === 'finished' || lines.length > 0;
    if (isChanged) this.#display.draw(lines);
  }

  #linesThatStay(event: RunEvent): readonly string[] {
    switch (event.type) {
      case 'finished':
        return outcomeLine(event.outcome, this.#style)?.split('\n') ?? [];
      case 'build': {
        const { step, progress } = event;
        if (progress.type !== 'warning') return [];
        return [imageLine(step.target, warningLine(progress.text, this.#style), this.#style)];
      }
      case 'started':
      case 'progress':
        return [];
      default:
        return event satisfies never;
    }
  }

  message(text: string): void {
    this.#display.draw([text]);
  }

  end(): void {
    this.#display.end();
  }
}

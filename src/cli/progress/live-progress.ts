/** Live lines on a terminal: steps at work below, with a spinner and their time; what is through scrolls away above. */
import type { RunEvent } from '../../run/event.js';
import type { OutputStream } from '../command-io.js';
import type { Style } from '../output/style.js';
import { liveFrame, SPINNER_INTERVAL } from './live-frame.js';
import { advance, initialState, type LiveState } from './live-state.js';
import { outcomeLine } from './outcome-line.js';
import type { Progress } from './progress.js';
import { HIDE_CURSOR, repaint, SHOW_CURSOR } from './repaint.js';

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;

export class LiveProgress implements Progress {
  readonly #stream: OutputStream;
  readonly #style: Style;
  readonly #timer: NodeJS.Timeout;
  readonly #redraw = () => this.#draw([]);
  #state: LiveState;
  #drawn: readonly string[] = [];
  #ended = false;

  constructor(stream: OutputStream, total: number, style: Style) {
    this.#stream = stream;
    this.#style = style;
    this.#state = initialState(total, performance.now());
    this.#timer = setInterval(this.#redraw, SPINNER_INTERVAL);
    this.#timer.unref();
    stream.on?.('resize', this.#redraw);
    stream.write(HIDE_CURSOR);
  }

  show(event: RunEvent): void {
    this.#state = advance(this.#state, event, performance.now());
    const line = event.type === 'finished' ? outcomeLine(event.outcome, this.#style) : null;
    // Words of the engine may come by the hundred; the next turn of the spinner shows the latest.
    if (event.type !== 'progress') this.#draw(line === null ? [] : line.split('\n'));
  }

  message(text: string): void {
    this.#draw([text]);
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#timer);
    this.#stream.off?.('resize', this.#redraw);
    this.#stream.write(repaint(this.#drawn, [], [], this.#columns) + SHOW_CURSOR);
  }

  get #columns(): number {
    return this.#stream.columns || DEFAULT_COLUMNS;
  }

  #draw(above: readonly string[]): void {
    if (this.#ended) return;
    const size = { columns: this.#columns, rows: this.#stream.rows || DEFAULT_ROWS };
    const frame = liveFrame(this.#state, performance.now(), size, this.#style);
    this.#stream.write(repaint(this.#drawn, above, frame, size.columns));
    this.#drawn = frame;
  }
}

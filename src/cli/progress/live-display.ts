/** Lines at the bottom of a terminal that show a state as it changes, with a spinner; what is through scrolls away above. */
import type { OutputStream } from '../command-io.js';
import type { Style } from '../output/style.js';
import { liveFrame, SPINNER_INTERVAL } from './live-frame.js';
import { initialState, type LiveState } from './live-state.js';
import { HIDE_CURSOR, repaint, SHOW_CURSOR } from './repaint.js';

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;

export class LiveDisplay {
  readonly #stream: OutputStream;
  readonly #style: Style;
  readonly #timer: NodeJS.Timeout;
  readonly #redraw = () => this.draw();
  #state: LiveState;
  #drawn: readonly string[] = [];
  #ended = false;

  /** @param total how many steps there will be; 0: the whole has no line of its own */
  constructor(stream: OutputStream, total: number, style: Style) {
    this.#stream = stream;
    this.#style = style;
    this.#state = initialState(total, performance.now());
    this.#timer = setInterval(this.#redraw, SPINNER_INTERVAL);
    this.#timer.unref();
    stream.on?.('resize', this.#redraw);
    stream.write(HIDE_CURSOR);
  }

  /** Shown with the next turn of the spinner: changes may come by the thousand. */
  change(changed: (state: LiveState, now: number) => LiveState): void {
    this.#state = changed(this.#state, performance.now());
  }

  /** @param above lines that stay, above what changes */
  draw(above: readonly string[] = []): void {
    if (this.#ended) return;
    const size = { columns: this.#columns, rows: this.#stream.rows || DEFAULT_ROWS };
    const frame = liveFrame(this.#state, performance.now(), size, this.#style);
    this.#stream.write(repaint(this.#drawn, above, frame, size.columns));
    this.#drawn = frame;
  }

  /** Leaves the terminal as it was found. Calls after the first do nothing. */
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
}

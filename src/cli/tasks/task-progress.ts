/** Shows tasks: live on a terminal, one line for each that is through in a pipe, nothing where nothing is wanted. */
import type { CommandIo } from '../command-io.js';
import { formatDuration } from '../output/duration.js';
import { type Style, styleFor } from '../output/style.js';
import { LiveDisplay } from '../progress/live-display.js';
import { withBegun, withFinished, withText } from '../progress/live-state.js';
import { labelOf, type TaskWords } from './task.js';

export interface Appearance {
  readonly quiet: boolean;
  readonly noColor: boolean;
}

export class TaskProgress {
  readonly #io: CommandIo;
  readonly #quiet: boolean;
  readonly #total: number;
  readonly #style: Style;
  readonly #display: LiveDisplay | undefined;

  constructor(total: number, io: CommandIo, { quiet, noColor }: Appearance) {
    this.#io = io;
    this.#quiet = quiet;
    this.#total = total;
    this.#style = styleFor(io.stderr, io.environment, noColor);
    const live = !quiet && io.stderr.isTTY === true && io.environment['TERM'] !== 'dumb';
    if (live) this.#display = new LiveDisplay(io.stderr, total > 1 ? total : 0, this.#style);
  }

  begun(task: TaskWords): void {
    this.#display?.change((state, now) => withBegun(state, task.subject, labelOf(task), now));
    this.#display?.draw();
  }

  told(task: TaskWords, text: string): void {
    this.#display?.change((state) => withText(state, task.subject, text));
  }

  done(task: TaskWords, addition: string, milliseconds: number): void {
    const words = [`${task.done} ${task.subject}`, addition].filter((part) => part !== '').join(', ');
    this.#finished(task, `${words} ${this.#style('dim', formatDuration(milliseconds))}`);
  }

  /** What is the only one is told of by the error that ends the command. */
  failed(task: TaskWords, reason: string): void {
    const line = this.#style('red', `✖ ${labelOf(task)}: ${reason.split('\n', 1)[0]}`);
    if (this.#total > 1) this.#finished(task, line);
    else this.interrupted(task);
  }

  interrupted(task: TaskWords): void {
    this.#display?.change((state) => withFinished(state, task.subject));
  }

  end(): void {
    this.#display?.end();
  }

  #finished(task: TaskWords, line: string): void {
    this.#display?.change((state) => withFinished(state, task.subject));
    if (this.#display) this.#display.draw([line]);
    else if (!this.#quiet) this.#io.stderr.write(`${line}\n`);
  }
}

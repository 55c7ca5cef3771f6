/** One line for each step that was done or failed, and for what builders tell, for pipes and log files. */
import type { StepId } from '../../plan/step.js';
import type { RunEvent } from '../../run/event.js';
import type { OutputStream } from '../command-io.js';
import type { Style } from '../output/style.js';
import { imageLine } from './build/image-line.js';
import { type PlainBuildState, plainBuild } from './build/plain-build.js';
import { outcomeLine } from './outcome-line.js';
import type { Progress } from './progress.js';

export class PlainProgress implements Progress {
  readonly #stream: OutputStream;
  readonly #style: Style;
  readonly #builds = new Map<StepId, PlainBuildState>();

  constructor(stream: OutputStream, style: Style) {
    this.#stream = stream;
    this.#style = style;
  }

  show(event: RunEvent): void {
    switch (event.type) {
      case 'build':
        this.#showBuild(event);
        break;
      case 'finished': {
        this.#builds.delete(event.outcome.step.id);
        const line = outcomeLine(event.outcome, this.#style);
        if (line !== null) this.#stream.write(`${line}\n`);
        break;
      }
      case 'started':
      case 'progress':
        break;
      default:
        event satisfies never;
    }
  }

  message(text: string): void {
    this.#stream.write(`${text}\n`);
  }

  end(): void {}

  #showBuild({ step, progress }: Extract<RunEvent, { type: 'build' }>): void {
    const { state, lines } = plainBuild(this.#builds.get(step.id) ?? new Map(), progress);
    this.#builds.set(step.id, state);
    const text = lines.map((line) => `${imageLine(step.target, line, this.#style)}\n`).join('');
    if (text !== '') this.#stream.write(text);
  }
}

/**
 * Steps of a script, with the waiting between them. A script is a generator that says what it waits for; a process
 * lets it go on when that has come.
 */
import type { ProgramInput } from '../../state/program.js';

export type Wait =
  | { readonly kind: 'time'; readonly milliseconds: number }
  /** For the end of the processes in the background; a signal that is handled ends the waiting too. */
  | { readonly kind: 'background' }
  /** For more of an input, or its end. */
  | { readonly kind: 'input'; readonly input: ProgramInput }
  | { readonly kind: 'forever' };

/** Gives an exit code at its end. */
export type Steps = Generator<Wait, number, void>;

export interface ProcessEnvironment {
  /** Does something later, unless all has ended. */
  readonly after: (milliseconds: number, action: () => void) => void;
}

/** Timers take no longer; whoever sleeps for more than three weeks sleeps forever. */
const LONGEST = 2 ** 31 - 1;

export class Process {
  readonly #after: ProcessEnvironment['after'];
  readonly #steps: Steps;
  readonly #onEnd: (code: number) => void;
  #waiting: Wait['kind'] | undefined;
  #code: number | undefined;

  constructor(environment: ProcessEnvironment, steps: Steps, onEnd: (code: number) => void) {
    this.#after = environment.after;
    this.#steps = steps;
    this.#onEnd = onEnd;
  }

  /** Nothing until it has ended. */
  get code(): number | undefined {
    return this.#code;
  }

  get ended(): boolean {
    return this.#code !== undefined;
  }

  /** Runs up to the next wait, or to the end. */
  go(): void {
    if (this.ended) return;
    this.#waiting = undefined;
    const step = this.#steps.next();
    if (step.done) {
      this.#end(step.value);
      return;
    }
    this.#waiting = step.value.kind;
    if (step.value.kind === 'time' && step.value.milliseconds <= LONGEST)
      this.#after(step.value.milliseconds, () => this.go());
    if (step.value.kind === 'input') step.value.input.whenMore(() => this.go());
  }

  /** Something that `wait` waits for has come. */
  wake(): void {
    if (this.#waiting === 'background') this.go();
  }

  kill(code: number): void {
    this.#end(code);
  }

  #end(code: number): void {
    if (this.ended) return;
    this.#code = code;
    this.#onEnd(code);
  }
}

/** A call's own signal and its time limit as one signal, which still knows which of the two it was. */
import type { Call } from '../call.js';
import { type Asked, EngineError } from '../engine-error.js';

export class Interruption {
  readonly signal: AbortSignal | undefined;
  readonly #call: Call;
  readonly #limit: AbortSignal | undefined;

  constructor(call: Call) {
    this.#call = call;
    this.#limit = call.timeout === undefined ? undefined : AbortSignal.timeout(call.timeout);
    const signals = [call.signal, this.#limit].filter((signal) => signal !== undefined);
    this.signal = signals.length > 1 ? AbortSignal.any(signals) : signals[0];
  }

  /** What became of the call where it was interrupted; else nothing. */
  error(asked: Asked): EngineError | undefined {
    if (this.#call.signal?.aborted) {
      return new EngineError('aborted', 'Interrupted', asked, { cause: this.#call.signal.reason });
    }
    if (this.#limit?.aborted) {
      return new EngineError('engine-timeout', `No answer within ${this.#call.timeout} ms`, asked);
    }
    return undefined;
  }
}

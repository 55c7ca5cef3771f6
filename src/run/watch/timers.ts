/** Timers that end together, and early when the run is interrupted. While one runs, the process stays alive. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that a timer can take: 24 days. */
const longest = 2 ** 31 - 1;

export class Timers {
  readonly #ended = new AbortController();
  readonly #interruption: AbortSignal | undefined;

  constructor(interruption: AbortSignal | undefined) {
    this.#interruption = interruption;
    if (interruption?.aborted) this.#ended.abort();
    interruption?.addEventListener('abort', this.#interrupt, { once: true });
  }

  /** Whether the time has passed or the run was interrupted before; after `end`, never settles with `over`. */
  async after(milliseconds: number): Promise<'over' | 'interrupted'> {
    try {
      await sleep(Math.min(milliseconds, longest), undefined, { signal: this.#ended.signal });
      return 'over';
    } catch {
      return 'interrupted';
    }
  }

  end(): void {
    this.#interruption?.removeEventListener('abort', this.#interrupt);
    this.#ended.abort();
  }

  readonly #interrupt = (): void => this.#ended.abort();
}

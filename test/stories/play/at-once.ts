/** Counts how many steps of a run are under way at one time. */
import type { RunEvent } from '../../../src/index.js';

export class AtOnce {
  readonly #open = new Set<string>();
  #most = 0;

  get most(): number {
    return this.#most;
  }

  take(event: RunEvent): void {
    if (event.type === 'started') this.#open.add(event.step.id);
    if (event.type === 'finished') this.#open.delete(event.outcome.step.id);
    this.#most = Math.max(this.#most, this.#open.size);
  }
}

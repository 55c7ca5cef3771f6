/**
 * Time that passes only when a test says so. Promise: what is due happens in the order of its time, and what it causes
 * to be due within the same stretch happens as well.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Clock } from './clock.js';

interface Timer {
  readonly due: number;
  readonly action: () => void;
}

export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  /** @param start milliseconds since 1970. Default: the beginning of 2026. */
  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    const timer = { due: this.#now + milliseconds, action };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /**
   * Lets so many milliseconds pass. Between two moments the process gets time to send and receive, so that a request
   * that an event leads to is answered at the moment of the event.
   *
   * @throws DockerMapError `clock-backwards` where the number is negative or none
   */
  async advance(milliseconds: number): Promise<void> {
    if (!(milliseconds >= 0))
      throw new DockerMapError('clock-backwards', `Time cannot be moved on by ${milliseconds} ms.`);
    const end = this.#now + milliseconds;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.action();
      await settled();
    }
    this.#now = end;
    await settled();
  }

  /** How many milliseconds until the next thing is due; nothing where none is. */
  get untilNext(): number | undefined {
    const next = this.#next(Number.POSITIVE_INFINITY);
    return next && next.due - this.#now;
  }

  #next(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers)
      if (timer.due <= end && (first === undefined || timer.due < first.due)) first = timer;
    return first;
  }
}

/** Rounds of the event loop that a request on a local socket takes, with a margin. */
const ROUNDS = 12;

async function settled(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Time that passes only when a test says so. Promise: what is due happens in the order of its time, and what it causes
 * to be due within the same stretch happens as well.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Clock } from './clock.js';
import { TimerQueue } from './timer-queue.js';

export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new TimerQueue();
  /** Somebody has asked for the time, or for something to happen later: the process is not done yet. */
  #asked = false;

  /** @param start milliseconds since 1970. Default: the beginning of 2026. */
  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.#now = start;
  }

  now(): number {
    this.#asked = true;
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    this.#asked = true;
    return this.#timers.add(this.#now + milliseconds, action);
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
    await this.#quiet();
    for (let next = this.#timers.take(end); next; next = this.#timers.take(end)) {
      this.#now = Math.max(this.#now, next.due);
      next.action();
      await this.#quiet();
    }
    this.#now = end;
    await this.#quiet();
  }

  /**
   * Lets time pass from one thing that is due to the next, until a promise is settled: an action of many seconds, done
   * at once. Where nothing is due it waits for the process.
   *
   * @returns what the promise gives. @throws what it is rejected with
   */
  async advanceUntil<Result>(promise: Promise<Result>): Promise<Result> {
    let settled = false;
    const note = (): void => {
      settled = true;
    };
    promise.then(note, note);
    for (await this.#quiet(); !settled; ) await this.advance(this.untilNext ?? 0);
    return promise;
  }

  /** How many milliseconds until the next thing is due; nothing where none is. */
  get untilNext(): number | undefined {
    const due = this.#timers.nextDue;
    return due === undefined ? undefined : due - this.#now;
  }

  /** Waits until nobody has asked for a while; not for ever, since somebody may ask again and again. */
  async #quiet(): Promise<void> {
    for (let quiet = 0, all = 0; quiet < QUIET_ROUNDS && all < MOST_ROUNDS; quiet++, all++) {
      this.#asked = false;
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#asked) quiet = 0;
    }
  }
}

/** Rounds of the event loop that a request on a local socket takes, with a margin. */
const QUIET_ROUNDS = 12;
const MOST_ROUNDS = 10_000;

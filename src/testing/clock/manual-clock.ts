/**
 * Time that passes only when a test says so. Promise: what is due happens in the order of its time, and what it causes
 * to be due within the same stretch happens as well.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { isFields } from '../../engine/answer/read.js';
import { checkKeys } from '../checks/check-keys.js';
import { checkedNumber, type NumberKind, TIME } from '../checks/check-number.js';
import { described } from '../checks/described.js';
import { type Place, placeIn, wrong } from '../checks/place.js';
import type { Clock } from './clock.js';
import { TimerQueue } from './timer-queue.js';

export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new TimerQueue();
  /** Somebody has asked for the time, or for something to happen later: the process is not done yet. */
  #asked = false;

  /** @param start milliseconds since 1970. Default: the beginning of 2026. */
  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.#now = checkedNumber(start, DATE, placeOf('ManualClock'));
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
   * @throws DockerMapError `clock-backwards` where the number is negative, `clock-invalid` where it is none
   */
  async advance(milliseconds: number): Promise<void> {
    if (milliseconds < 0)
      throw new DockerMapError('clock-backwards', `advance: time does not go back, by ${milliseconds} ms.`, {
        hint: TIME.hint,
      });
    const end = this.#now + checkedNumber(milliseconds, TIME, placeOf('advance'));
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
   * at once. Where nothing is due it waits for the process, which may be about to ask for something.
   *
   * @param options `patience`: milliseconds as they really pass, for which it waits while nothing is due and nobody asks
   *   this clock. Default: 2000.
   * @returns what the promise gives
   * @throws what it is rejected with; DockerMapError `clock-stuck` where patience has ended, `clock-invalid`
   */
  async advanceUntil<Result>(
    promise: Promise<Result>,
    options: { readonly patience?: number | undefined } = {},
  ): Promise<Result> {
    const place = placeOf('advanceUntil');
    checkKeys(options, { keys: ['patience'], form: 'advanceUntil(promise, { patience: 500 })' }, place);
    const patience = checkedNumber(options.patience ?? 2000, TIME, placeIn(place, 'patience'));
    if (!isFields(promise) || typeof promise.then !== 'function')
      throw wrong(place, `${described(promise)} is no promise.`, 'Write advanceUntil(client.startup()).');
    let settled = false;
    const note = (): void => {
      settled = true;
    };
    promise.then(note, note);
    for (await this.#quiet(); !settled; )
      if (this.untilNext === undefined) await this.#somethingDue(patience, () => settled);
      else await this.advance(this.untilNext);
    return promise;
  }

  /** How many milliseconds until the next thing is due; nothing where none is. */
  get untilNext(): number | undefined {
    const due = this.#timers.nextDue;
    return due === undefined ? undefined : due - this.#now;
  }

  /** @throws DockerMapError `clock-stuck` */
  async #somethingDue(patience: number, settled: () => boolean): Promise<void> {
    let asked = performance.now();
    while (this.untilNext === undefined && !settled()) {
      this.#asked = false;
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (this.#asked) asked = performance.now();
      else if (performance.now() - asked >= patience && !settled()) throw stuck();
    }
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

const DATE: NumberKind = {
  noun: 'date',
  fits: () => true,
  hint: 'It is in milliseconds since 1970: Date.UTC(2026, 0, 1).',
};

function placeOf(where: string): Place {
  return { code: 'clock-invalid', where };
}

function stuck(): DockerMapError {
  const message = 'advanceUntil: nothing is due any more, but the promise is not settled.';
  return new DockerMapError('clock-stuck', message, {
    hint: 'It waits for what does not happen: see what the containers do, and which calls are not answered.',
  });
}

/** Rounds of the event loop that a request on a local socket takes, with a margin. */
const QUIET_ROUNDS = 12;
const MOST_ROUNDS = 10_000;

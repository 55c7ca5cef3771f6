/** What a run has due later. All of it can be called off at once, or held up for a while. */
import type { Clock } from '../clock/clock.js';

interface Timer {
  readonly action: () => void;
  /** Milliseconds from when it was last set going. */
  rest: number;
  since: number;
  stop: () => void;
}

export class RunTimers {
  readonly #clock: Clock;
  readonly #timers = new Set<Timer>();
  #paused = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  after(milliseconds: number, action: () => void): void {
    const timer = { action, rest: milliseconds, since: 0, stop: () => {} };
    this.#timers.add(timer);
    if (!this.#paused) this.#set(timer);
  }

  pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    for (const timer of this.#timers) {
      timer.stop();
      timer.rest -= this.#clock.now() - timer.since;
    }
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    for (const timer of this.#timers) this.#set(timer);
  }

  clear(): void {
    for (const { stop } of this.#timers) stop();
    this.#timers.clear();
  }

  #set(timer: Timer): void {
    timer.since = this.#clock.now();
    timer.stop = this.#clock.after(Math.max(0, timer.rest), () => {
      this.#timers.delete(timer);
      timer.action();
    });
  }
}

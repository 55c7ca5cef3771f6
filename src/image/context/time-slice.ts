/**
 * Lets others run now and then. Small files are read fastest without waiting for each; so that nothing else waits for
 * long, that is done for so many milliseconds at a time.
 */
import { setImmediate } from 'node:timers/promises';

const SLICE = 10;

export class TimeSlice {
  #end = performance.now() + SLICE;

  /** Whether it is time for `pause`. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  async pause(): Promise<void> {
    await setImmediate();
    this.#end = performance.now() + SLICE;
  }
}

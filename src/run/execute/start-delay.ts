/** The time that a container is given after its start (manual, section 3.7.1 "Start delay"). */
import { Timers } from '../watch/timers.js';
import type { Execution } from './execution.js';

/** An interruption ends it early: nothing begins after that which would need it. */
export async function startDelay(seconds: number, { slot, signal, onProgress }: Execution): Promise<void> {
  slot.release();
  onProgress(`waiting for ${seconds} s`);
  const timers = new Timers(signal);
  await timers.after(seconds * 1000);
  timers.end();
}

/** Time as it passes. Timers do not keep the process alive. */
import type { Clock } from './clock.js';

export const realClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

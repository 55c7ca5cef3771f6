import type { Moment } from '../state/moment.js';

/** Milliseconds since 1970, as `Date` and clocks count; parts of one are dropped. */
export function millisecondsOf(moment: Moment): number {
  return Number(moment / 1_000_000n);
}

/** Moments as an engine keeps them: nanoseconds since 1970, and never the same one twice. */
import type { Clock } from '../clock/clock.js';

export type Moment = bigint;

/** Gives a later moment at each call, by the clock's time. */
export function momentsOf(clock: Clock): () => Moment {
  let last = 0n;
  return () => {
    // More nanoseconds have passed since 1970 than a number holds exactly.
    const now = BigInt(Math.round(clock.now() * 1000)) * 1000n;
    last = now > last ? now : last + 1n;
    return last;
  };
}

/** As engines write what never was. */
const NEVER = '0001-01-01T00:00:00Z';

/** RFC 3339 with nanoseconds: `2026-01-01T00:00:00.000000001Z`. */
export function timeText(moment: Moment | undefined): string {
  if (moment === undefined) return NEVER;
  const seconds = new Date(Number(moment / 1_000_000_000n) * 1000).toISOString().slice(0, -5);
  return `${seconds}.${String(moment % 1_000_000_000n).padStart(9, '0')}Z`;
}

/** Whole seconds since 1970. */
export function secondsOf(moment: Moment): number {
  return Number(moment / 1_000_000_000n);
}

/** Whole milliseconds since 1970, as clocks count them. */
export function millisecondsOf(moment: Moment): number {
  return Number(moment / 1_000_000n);
}

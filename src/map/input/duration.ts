/** Durations: a number of nanoseconds, or a text with units. */
import { accepted } from '../accepted.js';
import type { Place } from './place.js';
import { describe } from './shape.js';

const nanoseconds: ReadonlyMap<string, number> = new Map([
  ['ns', 1],
  ['us', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 60e9],
  ['h', 3600e9],
]);

/** `10s`, `1m30s`, `1.5 s`; without a unit nanoseconds, as a number is. Gives nanoseconds. */
export function readDuration(value: unknown, place: Place): number | undefined {
  const duration = typeof value === 'string' ? nanosecondsOf(value) : value;
  const valid = typeof duration === 'number' && Number.isSafeInteger(duration) && duration >= 0;
  return valid ? duration : place.refuse(accepted.duration, describe(value));
}

/** A number of seconds, also as text, or a text with units: `90`, `1m30s`. Gives seconds. */
export function readSeconds(value: unknown, place: Place): number | undefined {
  const seconds = typeof value === 'string' ? secondsOf(value.trim()) : value;
  const valid = typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0;
  return valid ? seconds : place.refuse(accepted.seconds, describe(value));
}

/** Nothing for a text that is no time. */
export function secondsOf(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const duration = nanosecondsOf(text);
  return duration === undefined ? undefined : duration / 1e9;
}

/** Nothing for a text that is no duration. */
export function nanosecondsOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^(\s*\d+(\.\d+)?\s*(ns|us|ms|s|m|h))+\s*$/.test(text)) return undefined;
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/g)) {
    total += Number(count) * (nanoseconds.get(unit ?? '') ?? Number.NaN);
  }
  return Math.round(total);
}

/** Times in options: numbers, or texts with units as the map's own times. */
import type { Json } from '../../engine/payload.js';
import { accepted } from '../../map/accepted.js';
import { nanosecondsOf, secondsOf } from '../../map/input/duration.js';
import { OptionValueError } from './option.js';

/** `10s`, `1m30s`; without a unit nanoseconds. */
export function nanoseconds(value: Json): number {
  const duration = typeof value === 'string' ? nanosecondsOf(value) : value;
  if (typeof duration === 'number' && Number.isSafeInteger(duration) && duration >= 0) return duration;
  throw new OptionValueError(`must be ${accepted.duration}`);
}

/** `10`, `10s`, `1m30s`, rounded up to whole seconds; below zero, which has a meaning to engines, as it is. */
export function wholeSeconds(value: Json): number {
  if (typeof value === 'string' && /^-\d+$/.test(value)) return Number(value);
  const seconds = typeof value === 'string' ? secondsOf(value.trim()) : value;
  if (typeof seconds === 'number' && Number.isFinite(seconds)) return Math.ceil(seconds);
  throw new OptionValueError(`must be ${accepted.seconds}`);
}

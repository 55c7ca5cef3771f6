/** Moments as queries write them: seconds since 1970, with nanoseconds after a dot (`1700000000.000000001`). */
import type { Moment } from '../state/moment.js';
import { Refusal } from '../state/refusal.js';

/** Nothing where there is no text. @throws Refusal 500 where it is no moment */
export function momentIn(text: string | null): Moment | undefined {
  if (text === null || text === '') return undefined;
  const [seconds = '', fraction = ''] = text.split('.');
  return wholeNumber(seconds) * 1_000_000_000n + wholeNumber(fraction.padEnd(9, '0').slice(0, 9));
}

function wholeNumber(text: string): bigint {
  if (/^-?\d+$/.test(text)) return BigInt(text);
  throw new Refusal(500, `strconv.ParseInt: parsing "${text}": invalid syntax`);
}

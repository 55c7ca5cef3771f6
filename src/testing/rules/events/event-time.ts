/** From when to when somebody wants to see events: seconds since 1970, with nanoseconds after a dot. */
import type { Moment } from '../../state/moment.js';
import { Refusal } from '../../state/refusal.js';

export interface Stretch {
  readonly since: Moment | undefined;
  readonly until: Moment | undefined;
}

/** @throws Refusal */
export function stretchIn(query: URLSearchParams): Stretch {
  const since = momentIn(query.get('since'));
  const until = momentIn(query.get('until'));
  if (since !== undefined && until !== undefined && until < since)
    throw new Refusal(
      400,
      `\`since\` time (${query.get('since')}) cannot be after \`until\` time (${query.get('until')})`,
    );
  return { since, until };
}

function momentIn(text: string | null): Moment | undefined {
  if (text === null || text === '') return undefined;
  const [seconds = '', fraction = ''] = text.split('.');
  return wholeNumber(seconds) * 1_000_000_000n + wholeNumber(fraction.padEnd(9, '0').slice(0, 9));
}

function wholeNumber(text: string): bigint {
  if (/^-?\d+$/.test(text)) return BigInt(text);
  throw new Refusal(500, `strconv.ParseInt: parsing "${text}": invalid syntax`);
}

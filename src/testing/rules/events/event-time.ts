/** From when to when somebody wants to see events. */
import type { Moment } from '../../state/moment.js';
import { Refusal } from '../../state/refusal.js';
import { momentIn } from '../moment-text.js';

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

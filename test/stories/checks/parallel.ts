/** At no moment are more changes under way than the action allows. An answer that was lost ends its request. */
import { type Act, actsOf, type Performance } from '../play/performance.js';
import { isChanging } from '../stage/recorded-request.js';

export function parallel(performance: Performance): readonly string[] {
  const { parallel: allowed } = performance.story.action;
  return actsOf(performance).flatMap((act) => {
    const most = mostAtOnce(act);
    return most > allowed
      ? [`${most} steps of ${act.action} were under way at one time, not ${allowed}`]
      : [];
  });
}

function mostAtOnce({ running }: Act): number {
  const changing = running.filter((request) => isChanging(request) && request.delivered);
  const open = changing.map(
    ({ began }) => changing.filter((other) => other.began <= began && other.ended > began).length,
  );
  return Math.max(0, ...open);
}

/** At no moment are more steps under way than the action allows. */
import { actsOf, type Performance } from '../play/performance.js';

export function parallel(performance: Performance): readonly string[] {
  const { parallel: allowed } = performance.story.action;
  return actsOf(performance)
    .filter(({ mostAtOnce }) => mostAtOnce > allowed)
    .map(
      ({ action, mostAtOnce }) => `${action} had ${mostAtOnce} steps under way at one time, not ${allowed}`,
    );
}

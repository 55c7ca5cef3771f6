/**
 * A configuration that was renamed in the map: the container that bears its former name is replaced by one with the new
 * name, and its volumes without a name go along.
 */
import type { ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { containerVerdict, isUp } from '../container-verdict.js';
import { type ForwardContext, inspected } from '../forward-context.js';
import type { Recovered } from '../recovery.js';
import { findingsOf } from './findings.js';
import { noteFormerName } from './former-name.js';
import { planReplacement } from './replacement.js';

export function planTakeover(
  item: ContainerItem,
  former: ObservedContainer,
  standing: Recovered,
  context: ForwardContext,
): void {
  const details = inspected(former, context);
  if (!details) {
    noteFormerName(item, former, context);
    return;
  }
  const { differences } = findingsOf(item, former, details, context);
  planReplacement(
    {
      item,
      observed: former,
      details,
      formerName: former.name,
      // What an earlier attempt stopped is to run again where the next one fails as well.
      runs: isUp(former) || containerVerdict(item, former, 'update', []).kind === 'start',
      cause: `was ${former.name}`,
      differences: [{ field: 'name', declared: item.name, observed: former.name }, ...differences],
      after: standing.after,
    },
    context,
  );
}

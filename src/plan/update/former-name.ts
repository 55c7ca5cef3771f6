/**
 * A configuration that was renamed in the map: the container that bears its former name is replaced by one with the new
 * name, and its volumes without a name go along.
 */
import type { ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { itemId } from '../../landscape/names.js';
import { isUp } from '../container-verdict.js';
import { type ForwardContext, inspected } from '../forward-context.js';
import type { Recovered } from '../recovery.js';
import { differingFields } from './findings.js';
import { planReplacement } from './replacement.js';

/** The container to take over; none where the new name is taken already, or the former one has a configuration again. */
export function formerContainer(
  { name, update }: ContainerItem,
  observed: ObservedContainer | undefined,
  { landscape, containers }: Pick<ForwardContext, 'landscape' | 'containers'>,
): ObservedContainer | undefined {
  const { previousName } = update;
  if (previousName === undefined || previousName === name) return undefined;
  if (observed && observed.status !== 'removing') return undefined;
  if (landscape.items.has(itemId('container', previousName))) return undefined;
  const former = containers.get(previousName);
  return former?.status === 'removing' || former?.status === 'dead' ? undefined : former;
}

/** Only `update` does it; the others leave a note, for a new container would be without the data of the old one. */
export function planTakeover(
  item: ContainerItem,
  former: ObservedContainer,
  standing: Recovered,
  context: ForwardContext,
): void {
  const details = context.action === 'update' ? inspected(former, context) : undefined;
  if (!details) {
    const message = `is not made, for ${former.name} is it by its former name; \`update\` takes that over`;
    context.builder.note('kept', item.name, message);
    return;
  }
  const fields = differingFields(item, former, details, context);
  const differences = fields.map(({ field, declared, observed }) => ({ field, declared, observed }));
  planReplacement(
    {
      item,
      observed: former,
      details,
      formerName: former.name,
      runs: isUp(former),
      cause: `was ${former.name}`,
      differences: [{ field: 'name', declared: item.name, observed: former.name }, ...differences],
      after: standing.after,
    },
    context,
  );
}

/**
 * A configuration that was renamed in the map, and the container that bears its former name. Light enough for all
 * actions: `update` takes such a container over (`takeover.ts`), the others leave it and its data alone.
 */
import type { ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { itemId } from '../../landscape/names.js';
import type { ForwardContext } from '../forward-context.js';

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

/** A new container would be without the data of the old one. */
export function noteFormerName(
  { name }: ContainerItem,
  former: ObservedContainer,
  { builder }: ForwardContext,
): void {
  const message = `was called ${former.name} before, which is there and is kept; \`update\` replaces it`;
  builder.note('kept', name, message);
}

/**
 * Containers that are no targets, nor needed by any, and are touched all the same: what runs and is bound to a container
 * that this plan makes anew would be broken by that.
 */
import { dependencyOrder } from '../../landscape/dependency-order.js';
import type { ContainerItem, Item } from '../../landscape/landscape.js';
import { isUp } from '../container-verdict.js';
import { type ForwardContext, inspected, isMadeAnew } from '../forward-context.js';
import { sharedFrom } from '../kept-volumes.js';
import { bindingsOf, isLeftBehind } from './bindings.js';
import { differingFields } from './findings.js';

/** @param plan plans one item as if it were a target */
export function planDependents(
  order: readonly Item[],
  plan: (item: Item) => void,
  context: ForwardContext,
): void {
  const planned = new Set(order);
  for (const item of others(planned, context)) {
    if (!isCutShort(item, planned, context) && !isBroken(item, context)) continue;
    for (const needed of ownNeeds(item, context)) {
      if (!planned.has(needed)) plan(needed);
      planned.add(needed);
    }
    plan(item);
  }
}

/** The other containers, each after those that it depends on. */
function others(planned: ReadonlySet<Item>, { landscape }: ForwardContext): readonly ContainerItem[] {
  if (planned.size === landscape.items.size) return [];
  return dependencyOrder(landscape, landscape.items.keys()).filter(
    (item): item is ContainerItem => item.kind === 'container' && !planned.has(item),
  );
}

/** The networks and volumes of a new container. The containers that it depends on stay as they are. */
function ownNeeds({ dependsOn }: ContainerItem, { landscape }: ForwardContext): readonly Item[] {
  return dependsOn
    .flatMap((id) => landscape.items.get(id) ?? [])
    .filter(({ kind }) => kind === 'network' || kind === 'volume');
}

/** An earlier run, for the same targets, was interrupted while it replaced this one for their sake. */
function isCutShort(
  { name, dependsOn }: ContainerItem,
  planned: ReadonlySet<Item>,
  { interrupted, landscape }: ForwardContext,
): boolean {
  if (!interrupted.has(name)) return false;
  const needed = dependsOn.flatMap((id) => landscape.items.get(id) ?? []);
  return needed.some((other) => other.kind === 'container' && planned.has(other));
}

function isBroken(item: ContainerItem, context: ForwardContext): boolean {
  const observed = context.containers.get(item.name);
  if (!observed || !isUp(observed)) return false;
  const details = inspected(observed, context);
  if (!details) return false;
  if (bindingsOf(item, observed, details, context).length > 0) return true;
  const fields = differingFields(item, observed, details, context);
  if (isLeftBehind(item, observed, fields)) return needsAreThere(item, context);
  if (!sharedFrom(item.payload).some((name) => isMadeAnew(name, context))) return false;
  return fields.some(({ field }) => field === 'volumes_from');
}

/** Without them it could not be made anew. */
function needsAreThere({ dependsOn }: ContainerItem, { landscape, containers }: ForwardContext): boolean {
  return dependsOn.every((id) => {
    const needed = landscape.items.get(id);
    return needed?.kind !== 'container' || containers.has(needed.name);
  });
}

/** Which containers an action on some targets may have to do with. */
import { dependencyOrder, dependentOrder } from '../landscape/dependency-order.js';
import type { ContainerItem, Item, ItemId, Landscape } from '../landscape/landscape.js';
import { newName, oldName } from './replacement-names.js';

/** The targets and what they depend on, of all kinds. */
export function dependencyPath(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
): readonly Item[] {
  return landscapes.flatMap((landscape) => dependencyOrder(landscape, targets));
}

/** The containers of the path, and all that depend on any of them. */
export function concernedContainers(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
): readonly ContainerItem[] {
  return landscapes.flatMap((landscape) => {
    const path = dependencyOrder(landscape, targets).filter(isContainer);
    const ids = path.map(({ id }) => id);
    return [...new Set([...path, ...dependentOrder(landscape, ids).filter(isContainer)])];
  });
}

/** All names, on the engine, under which a container, or the one that it replaces, may be found. */
export function namesOf({ name, update }: ContainerItem): readonly string[] {
  const names = update.previousName === undefined ? [name] : [name, update.previousName];
  return names.flatMap((name) => [name, newName(name), oldName(name)]);
}

function isContainer(item: Item): item is ContainerItem {
  return item.kind === 'container';
}

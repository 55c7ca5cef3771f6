/**
 * The order in which items come into being, and that in which they go. Both are those of Docker-Map, and linear
 * in items and dependencies: no item is looked at twice, and chains may be of any length.
 */
import { appendTo } from '../common/append.js';
import type { ContainerItem, Item, ItemId, Landscape } from './landscape.js';

/**
 * The given items and all that they depend on, each after its own dependencies. Before a container come the paths
 * of the containers that it depends on, in their order, then all its direct dependencies.
 */
export function dependencyOrder(landscape: Landscape, ids: Iterable<ItemId>): readonly Item[] {
  const order = new Set<Item>();
  const begun = new Set<ContainerItem>();
  for (const id of ids) {
    const item = landscape.items.get(id);
    if (item?.kind === 'container') emitPath(landscape, item, order, begun);
    if (item) order.add(item);
  }
  return [...order];
}

interface Visit<T> {
  readonly item: T;
  readonly neighbours: readonly T[];
  next: number;
}

function emitPath(
  landscape: Landscape,
  start: ContainerItem,
  order: Set<Item>,
  begun: Set<ContainerItem>,
): void {
  if (begun.has(start)) return;
  begun.add(start);
  const stack = [visitOf(landscape, start)];
  for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
    const neighbour = visit.neighbours[visit.next++];
    if (neighbour === undefined) {
      for (const direct of visit.neighbours) order.add(direct);
      stack.pop();
    } else if (neighbour.kind === 'container' && !begun.has(neighbour)) {
      begun.add(neighbour);
      stack.push(visitOf(landscape, neighbour));
    }
  }
}

function visitOf(landscape: Landscape, item: ContainerItem): Visit<Item> {
  return { item, neighbours: item.dependsOn.flatMap((id) => landscape.items.get(id) ?? []), next: 0 };
}

/** The containers that depend on the given items, farthest first, and each given item after its dependents. */
export function dependentOrder(landscape: Landscape, ids: Iterable<ItemId>): readonly Item[] {
  const dependents = directDependents(landscape);
  const order = new Set<Item>();
  const begun = new Set<Item>();
  for (const id of ids) {
    const item = landscape.items.get(id);
    if (item) emitDependents(dependents, item, order, begun);
  }
  return [...order];
}

function emitDependents(
  dependents: ReadonlyMap<ItemId, readonly Item[]>,
  start: Item,
  order: Set<Item>,
  begun: Set<Item>,
): void {
  if (begun.has(start)) return;
  begun.add(start);
  const stack: Visit<Item>[] = [{ item: start, neighbours: dependents.get(start.id) ?? [], next: 0 }];
  for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
    const neighbour = visit.neighbours[visit.next++];
    if (neighbour === undefined) {
      order.add(visit.item);
      stack.pop();
    } else if (!begun.has(neighbour)) {
      begun.add(neighbour);
      stack.push({ item: neighbour, neighbours: dependents.get(neighbour.id) ?? [], next: 0 });
    }
  }
}

/** Who depends on each item, in the map's order. */
function directDependents(landscape: Landscape): ReadonlyMap<ItemId, readonly Item[]> {
  const dependents = new Map<ItemId, Item[]>();
  for (const item of landscape.items.values()) {
    if (item.kind !== 'container') continue;
    for (const id of item.dependsOn) appendTo(dependents, id, item);
  }
  return dependents;
}

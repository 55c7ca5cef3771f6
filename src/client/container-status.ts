/** What is declared beside what exists: one row for each container of a landscape. */
import type { ContainerStatus, ObservedPort, Snapshot } from '../engine/snapshot.js';
import type { ContainerItem, ItemId, Landscape } from '../landscape/landscape.js';
import { isOutdated } from '../plan/identity.js';

export interface ContainerStatusRow {
  /** Name on the engine. */
  readonly name: string;
  readonly map: string;
  readonly configuration: string;
  readonly instance: string | null;
  readonly image: string;
  readonly status: ContainerStatus | 'absent';
  /** The engine's own words: `Up 3 minutes`. */
  readonly statusText: string;
  readonly ports: readonly ObservedPort[];
  /** It was made from an older declaration than today's. */
  readonly outdated: boolean;
}

/** Rows in the order of declaration. */
export function containerStatus(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  snapshot: Snapshot,
): readonly ContainerStatusRow[] {
  return landscapes.flatMap(({ items }) =>
    [...items.values()].flatMap((item) =>
      item.kind === 'container' && targets.has(item.id) ? [rowOf(item, snapshot)] : [],
    ),
  );
}

function rowOf(item: ContainerItem, snapshot: Snapshot): ContainerStatusRow {
  const { name, map, configuration, instance, image } = item;
  const observed = snapshot.containers.get(name);
  const identity = { name, map, configuration, instance };
  if (!observed)
    return { ...identity, image, status: 'absent', statusText: 'absent', ports: [], outdated: false };
  const { status, statusText, ports, labels } = observed;
  return {
    ...identity,
    image: observed.image,
    status,
    statusText,
    ports,
    outdated: isOutdated(item, labels),
  };
}

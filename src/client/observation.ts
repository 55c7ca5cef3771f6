/** What an action must know of an engine beyond the lists of what there is. Each of these costs a call. */
import type { ObserveRequest } from '../engine/observe.js';
import type { ContainerItem, ItemId, Landscape, VolumeItem } from '../landscape/landscape.js';
import { concernedContainers, dependencyPath, namesOf } from '../plan/concerned.js';
import type { Action } from '../plan/plan.js';
import type { PlanOptions } from '../plan/request.js';

/** For all actions but `update`, the lists and the owners of volumes are enough. */
export function observation(
  action: Action,
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  options: PlanOptions,
): ObserveRequest {
  const volumeRoots = volumeRootsOf(landscapes);
  if (action !== 'update') return { volumeRoots };
  return {
    volumeRoots,
    details: concernedContainers(landscapes, targets).flatMap(namesOf),
    processes: options.checkExecCommands === 'none' ? [] : withExecCommands(landscapes, targets),
  };
}

/** What it takes to compare containers with their declaration, and nothing else. */
export function inspection(landscapes: readonly Landscape[], targets: ReadonlySet<ItemId>): ObserveRequest {
  return { volumeRoots: [], details: containersOf(landscapes, targets).map(({ name }) => name) };
}

export function containersOf(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
): readonly ContainerItem[] {
  return landscapes.flatMap(({ items }) =>
    [...items.values()].filter((item) => item.kind === 'container').filter(({ id }) => targets.has(id)),
  );
}

function volumeRootsOf(landscapes: readonly Landscape[]): ObserveRequest['volumeRoots'] {
  const volumes = landscapes.flatMap(({ items }) =>
    [...items.values()].filter((item): item is VolumeItem => item.kind === 'volume'),
  );
  return volumes
    .filter(({ preparation }) => preparation !== undefined)
    .map(({ name, labels }) => ({ volume: name, labels }));
}

/** Containers whose commands must be found again among their processes. */
function withExecCommands(landscapes: readonly Landscape[], targets: ReadonlySet<ItemId>): readonly string[] {
  return dependencyPath(landscapes, targets).flatMap((item) =>
    item.kind === 'container' && item.exec.some(({ policy }) => policy === 'restart') ? [item.name] : [],
  );
}

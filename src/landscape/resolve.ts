/**
 * Makes a map concrete: names, image references, payloads and dependencies, as they are on one engine. Pure, and
 * linear in the size of the map.
 */
import { findCycle } from '../graph/cycle.js';
import type { MapDeclaration } from '../map/declaration.js';
import { extendedContainers } from '../map/extend.js';
import { isPresetNetwork } from '../map/preset-networks.js';
import type { Problem } from '../map/problem.js';
import { attachedVolumesOf } from './attached-volumes.js';
import { containerItems } from './container-items.js';
import { type Builds, buildsOf, imageItem } from './image-items.js';
import { invalidMountPaths } from './invalid-mount-paths.js';
import type { ContainerItem, Item, ItemId, Landscape } from './landscape.js';
import { LandscapeError } from './landscape-error.js';
import { itemId } from './names.js';
import { networkItem } from './network-item.js';
import { referencesOf } from './references.js';
import { relativeHostPaths } from './relative-host-paths.js';
import { reportInto } from './report.js';
import type { MapScope } from './scope.js';
import type { LandscapeSettings } from './settings.js';

export type { LandscapeSettings } from './settings.js';

/**
 * @throws LandscapeError with all problems at once; its code is `cycle` where containers depend on each other in
 *   a circle and nothing else is wrong
 */
export function resolveLandscape(map: MapDeclaration, settings: LandscapeSettings = {}): Landscape {
  const problems: Problem[] = [];
  const configurations = extendedContainers(map);
  const scope: MapScope = {
    map,
    settings,
    references: referencesOf(map.name, configurations.values()),
    attachedVolumes: attachedVolumesOf(map, configurations.values(), problems),
  };
  const containers = [...configurations.values()].flatMap((configuration) =>
    containerItems({
      ...scope,
      configuration,
      report: reportInto(problems, 'containers', configuration.name),
    }),
  );
  problems.push(
    ...relativeHostPaths(map, configurations.values()),
    ...invalidMountPaths(map, configurations.values(), scope.attachedVolumes),
    ...sameNames(containers),
  );
  const builds = buildsOf(scope, configurations.values(), problems);
  const items = itemsOf(scope, containers, builds, problems);
  problems.push(...cycleProblems(containers, items));
  if (problems.length > 0) throw new LandscapeError(map.name, problems);
  return { map: map.name, items, groups: map.groups };
}

/** Containers in the order of declaration, each after its image, networks and volumes; unused networks last. */
function itemsOf(
  scope: MapScope,
  containers: readonly ContainerItem[],
  builds: Builds,
  problems: Problem[],
): Map<ItemId, Item> {
  const shared = sharedItems(scope, problems);
  const items = new Map<ItemId, Item>();
  for (const container of containers) {
    const image = itemId('image', container.image);
    if (!items.has(image)) items.set(image, imageItem(container.image, builds));
    for (const id of container.dependsOn) {
      const item = shared.get(id);
      if (item) items.set(id, item);
    }
    items.set(container.id, container);
  }
  for (const [id, item] of shared) if (!items.has(id)) items.set(id, item);
  return items;
}

/** Networks and attached volumes. */
function sharedItems({ map, attachedVolumes }: MapScope, problems: Problem[]): ReadonlyMap<ItemId, Item> {
  const items = new Map<ItemId, Item>();
  for (const { item } of attachedVolumes.values()) items.set(item.id, item);
  for (const [name, network] of map.networks) {
    if (isPresetNetwork(name)) continue;
    const item = networkItem(map, network, reportInto(problems, 'networks', name));
    items.set(item.id, item);
  }
  return items;
}

/** `a.b` beside the instance `b` of `a`: on the engine, there can be one only. */
function sameNames(containers: readonly ContainerItem[]): readonly Problem[] {
  const named = new Map<string, ContainerItem>();
  return containers.flatMap((container): Problem[] => {
    const other = named.get(container.name);
    named.set(container.name, container);
    if (!other) return [];
    const message = `${described(other)} and ${described(container)} would both be named '${container.name}'`;
    return [{ code: 'duplicate-name', path: ['containers', container.configuration], message }];
  });
}

function described({ configuration, instance }: ContainerItem): string {
  return instance === null ? `'${configuration}'` : `the instance '${instance}' of '${configuration}'`;
}

function cycleProblems(
  containers: readonly ContainerItem[],
  items: ReadonlyMap<ItemId, Item>,
): readonly Problem[] {
  const cycle = findCycle(containers.map(({ id, dependsOn }) => ({ id, after: dependsOn })));
  if (!cycle) return [];
  const [first, ...rest] = cycle.flatMap((id) => containerOf(items, id) ?? []);
  if (!first) return [];
  const message = `depends on itself: ${[first, ...rest].map(mapName).join(' -> ')}`;
  return [{ code: 'cycle', path: ['containers', first.configuration], message }];
}

function containerOf(items: ReadonlyMap<ItemId, Item>, id: ItemId): ContainerItem | undefined {
  const item = items.get(id);
  return item?.kind === 'container' ? item : undefined;
}

/** A container as the map names it. */
function mapName({ configuration, instance }: ContainerItem): string {
  return instance === null ? configuration : `${configuration}.${instance}`;
}

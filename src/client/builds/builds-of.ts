/** What the images of an action would be built from; the code that reads it is loaded where some image is built. */
import type { Snapshot } from '../../engine/snapshot.js';
import type { ImageItem, ItemId, Landscape } from '../../landscape/landscape.js';
import type { Action } from '../../plan/plan.js';
import type { KnownBuild, PlanOptions } from '../../plan/request.js';
import { concernedBuilds, dependentBuilds } from './concerned-builds.js';

/** @throws BuildSourceError; nothing where the action builds nothing */
export async function buildsOf(
  action: Action,
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  options: PlanOptions,
): Promise<ReadonlyMap<ItemId, KnownBuild>> {
  return known(landscapes, concernedBuilds(action, landscapes, targets, options));
}

/** With those that are known to be needed only when the engine has been looked at. @throws BuildSourceError */
export async function withDependentBuilds(
  builds: ReadonlyMap<ItemId, KnownBuild>,
  action: Action,
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  options: PlanOptions,
  snapshot: Snapshot,
): Promise<ReadonlyMap<ItemId, KnownBuild>> {
  if (action !== 'update') return builds;
  const dependent = dependentBuilds(landscapes, targets, options, snapshot);
  const further = dependent.filter(({ id }) => !builds.has(id));
  return further.length === 0 ? builds : new Map([...(await known(landscapes, further)), ...builds]);
}

async function known(
  landscapes: readonly Landscape[],
  images: readonly ImageItem[],
): Promise<ReadonlyMap<ItemId, KnownBuild>> {
  if (images.length === 0) return new Map();
  const { knownBuilds } = await import('./known-builds.js');
  return knownBuilds(landscapes, images);
}

/** What the images of an action would be built from; the code that reads it is loaded where some image is built. */
import type { ItemId, Landscape } from '../../landscape/landscape.js';
import type { Action } from '../../plan/plan.js';
import type { KnownBuild, PlanOptions } from '../../plan/request.js';
import { concernedBuilds } from './concerned-builds.js';

/** @throws BuildSourceError; nothing where the action builds nothing */
export async function buildsOf(
  action: Action,
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  options: PlanOptions,
): Promise<ReadonlyMap<ItemId, KnownBuild>> {
  const concerned = concernedBuilds(action, landscapes, targets, options);
  if (concerned.length === 0) return new Map();
  const { knownBuilds } = await import('./known-builds.js');
  return knownBuilds(landscapes, concerned);
}

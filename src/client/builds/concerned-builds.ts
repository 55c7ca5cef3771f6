/** The images that an action may have to build. */
import type { Snapshot } from '../../engine/snapshot.js';
import type { ImageItem, ItemId, Landscape } from '../../landscape/landscape.js';
import { builtItems } from '../../plan/builds/build-verdict.js';
import { concernedContainers, dependencyPath, namesOf } from '../../plan/concerned.js';
import { imageKnown } from '../../plan/image-known.js';
import type { Action } from '../../plan/plan.js';
import type { PlanOptions } from '../../plan/request.js';

/** Those of the targets, and for all actions but `build` of what the targets depend on; without their base images. */
export function concernedBuilds(
  action: Action,
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  { buildImages = true }: PlanOptions,
): readonly ImageItem[] {
  if (!buildsImages(action) || (action !== 'build' && !buildImages)) return [];
  const built = builtItems(landscapes);
  if (built.length === 0) return [];
  const images = new Set(imagesOf(action, landscapes, targets));
  return built.filter(({ reference }) => images.has(reference));
}

/**
 * Those that the engine does not have, of containers that are there and depend on the targets: `update` makes these anew
 * where they are bound to what it replaces.
 */
export function dependentBuilds(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  { buildImages = true }: PlanOptions,
  snapshot: Snapshot,
): readonly ImageItem[] {
  const missing = buildImages
    ? builtItems(landscapes).filter(({ reference }) => !imageKnown(snapshot, reference))
    : [];
  if (missing.length === 0) return [];
  const images = new Set(
    concernedContainers(landscapes, targets)
      .filter((item) => namesOf(item).some((name) => snapshot.containers.has(name)))
      .map(({ image }) => image),
  );
  return missing.filter(({ reference }) => images.has(reference));
}

function buildsImages(action: Action): boolean {
  switch (action) {
    case 'build':
    case 'create':
    case 'startup':
    case 'update':
      return true;
    case 'start':
    case 'restart':
    case 'stop':
    case 'remove':
    case 'shutdown':
    case 'signal':
    case 'pull':
      return false;
    default:
      return action satisfies never;
  }
}

function imagesOf(
  action: Action,
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
): readonly string[] {
  return dependencyPath(landscapes, targets).flatMap((item) =>
    item.kind === 'container' && (action !== 'build' || targets.has(item.id)) ? [item.image] : [],
  );
}

/** The images that an action may have to build. */
import type { ImageItem, ItemId, Landscape } from '../../landscape/landscape.js';
import { builtItems } from '../../plan/builds/build-verdict.js';
import { dependencyPath } from '../../plan/concerned.js';
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

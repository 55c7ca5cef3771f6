/** Plans the pulling of images (manual, section 3.8.4 `pull_all_images`). */
import { dependencyOrder } from '../landscape/dependency-order.js';
import { builtItems } from './builds/build-verdict.js';
import { imageKnown } from './image-known.js';
import type { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';

/** Images of the targets and of what they depend on, each once; those that are built here are on no registry. */
export function planPulls(request: PlanRequest, builder: PlanBuilder): void {
  const all = request.options?.pullAllImages ?? true;
  const built = new Set(builtItems(request.landscapes).map(({ id }) => id));
  for (const landscape of request.landscapes) {
    for (const item of dependencyOrder(landscape, request.targets)) {
      if (item.kind !== 'image' || isId(item.reference) || built.has(item.id)) continue;
      const known = imageKnown(request.snapshot, item.reference);
      if (known && !all) continue;
      const cause = known ? 'asked for' : 'missing';
      builder.add({ kind: 'pullImage', target: item.reference, cause, after: [] });
    }
  }
}

/** An image that is named by its id is on the engine, or nowhere. */
function isId(reference: string): boolean {
  return reference.startsWith('sha256:');
}

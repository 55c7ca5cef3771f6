/** Plans the pulling of images (manual, section 3.8.4 `pull_all_images`). */
import { dependencyOrder } from '../landscape/dependency-order.js';
import type { ImageBuild, ItemId, Landscape } from '../landscape/landscape.js';
import { builtItems } from './builds/build-verdict.js';
import { imageKnown } from './image-known.js';
import type { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';

const noIds: ReadonlySet<ItemId> = new Set();

/**
 * Images of the targets and of what they depend on, each once; those that are built here are on no registry, of which is
 * told whoever has asked for them by name.
 */
export function planPulls(request: PlanRequest, builder: PlanBuilder): void {
  const all = request.options?.pullAllImages ?? true;
  const built = new Map(builtItems(request.landscapes).map((item) => [item.id, item]));
  for (const landscape of request.landscapes) {
    const named = request.everything ? noIds : imagesOf(landscape, request.targets);
    for (const item of dependencyOrder(landscape, request.targets)) {
      if (item.kind !== 'image' || isId(item.reference)) continue;
      const known = imageKnown(request.snapshot, item.reference);
      if (known && !all) continue;
      const { build } = built.get(item.id) ?? {};
      if (build !== undefined) {
        if (named.has(item.id)) noteBuilt(item.reference, build, builder);
        continue;
      }
      const cause = known ? 'asked for' : 'missing';
      builder.add({ kind: 'pullImage', target: item.reference, cause, after: [] });
    }
  }
}

/** Of the containers themselves, and not of what they depend on. */
function imagesOf({ items }: Landscape, targets: ReadonlySet<ItemId>): ReadonlySet<ItemId> {
  const containers = [...targets].map((id) => items.get(id)).filter((item) => item?.kind === 'container');
  return new Set(containers.flatMap(({ dependsOn }) => dependsOn));
}

function noteBuilt(reference: string, { configuration }: ImageBuild, builder: PlanBuilder): void {
  builder.note('kept', reference, `is not pulled: it is built here, by \`build ${configuration}\``);
}

/** An image that is named by its id is on the engine, or nowhere. */
function isId(reference: string): boolean {
  return reference.startsWith('sha256:');
}

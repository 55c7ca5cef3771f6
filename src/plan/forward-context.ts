/** What the planning of one landscape's items shares, forward along dependencies. */
import type { Item, ItemId, Landscape } from '../landscape/landscape.js';
import type { ForwardAction } from './container-verdict.js';
import { imageKnown } from './image-known.js';
import { type PlanBuilder, stepId } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import type { StepId } from './step.js';

export interface ForwardContext {
  readonly request: PlanRequest;
  readonly action: ForwardAction;
  readonly builder: PlanBuilder;
  readonly landscape: Landscape;
  /** For each item that is not a target, the name of the first container that needs it. */
  readonly neededBy: ReadonlyMap<ItemId, string>;
  /** Volumes that some container planned so far brings along. */
  readonly brought: Set<string>;
}

export function neededBy(order: readonly Item[], targets: ReadonlySet<ItemId>): ReadonlyMap<ItemId, string> {
  const needing = new Map<ItemId, string>();
  for (const item of order) {
    if (item.kind !== 'container') continue;
    for (const id of item.dependsOn) if (!targets.has(id) && !needing.has(id)) needing.set(id, item.name);
  }
  return needing;
}

/** The step that pulls an image, planned once; none where the engine has it. */
export function planPull(image: string, { request, builder }: ForwardContext): readonly StepId[] {
  const planned = stepId('pullImage', image);
  if (builder.has(planned)) return [planned];
  if (imageKnown(request.snapshot, image)) return [];
  return [builder.add({ kind: 'pullImage', target: image, cause: 'missing', after: [] })];
}

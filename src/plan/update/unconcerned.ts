/** Containers that are to be replaced whether they differ or not, and that the update has nothing to do with. */
import { dependencyPath } from '../concerned.js';
import type { PlanBuilder } from '../plan-builder.js';
import type { PlanRequest } from '../request.js';

const message = 'is not among what is updated, and stays; name it as well to have it replaced';

export function noteUnconcerned({ landscapes, targets, forced }: PlanRequest, builder: PlanBuilder): void {
  if (forced === undefined) return;
  const path = new Set(dependencyPath(landscapes, targets).map(({ id }) => id));
  for (const { items } of landscapes) {
    for (const item of items.values()) {
      if (item.kind !== 'container' || !forced.has(item.id) || path.has(item.id)) continue;
      if (builder.find('replaceContainer', item.name) === undefined) builder.note('kept', item.name, message);
    }
  }
}

/** Plans the removal of the old container that an interrupted replacement left beside the one that took its place. */
import type { ContainerItem } from '../landscape/landscape.js';
import { identityOf } from './identity.js';
import { leftBehind } from './leftovers.js';
import type { Planning } from './planning.js';
import type { Recovered } from './recovery.js';
import type { StepId } from './step.js';

/** Its volumes stay: those without a name are the new one's by now. */
export function planLeftoverRemoval(
  item: ContainerItem,
  { leftover, after }: Recovered,
  { builder }: Planning,
): readonly StepId[] {
  if (leftover === undefined) return [];
  return [
    builder.add({
      kind: 'removeContainer',
      target: leftover,
      container: identityOf(item),
      cause: leftBehind,
      force: true,
      anonymousVolumes: false,
      after,
    }),
  ];
}

/** Plans what can be changed in a container where it is: limits and its restart policy (API 1.22 and newer). */
import type { Json } from '../../engine/payload.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import type { ForwardContext } from '../forward-context.js';
import { identityOf } from '../identity.js';
import type { Difference, StepId } from '../step.js';
import { differ, type Findings } from './findings.js';

export function planUpdateInPlace(
  item: ContainerItem,
  { fields }: Findings,
  after: readonly StepId[],
  { builder }: ForwardContext,
): readonly StepId[] {
  const changes: Record<string, Json> = {};
  const differences: Difference[] = [];
  for (const { field, declared, observed, remedy } of fields) {
    if (remedy.kind !== 'update') continue;
    Object.assign(changes, remedy.changes);
    differences.push({ field, declared, observed });
  }
  if (differences.length === 0) return [];
  return [
    builder.add({
      kind: 'updateContainer',
      target: item.name,
      container: identityOf(item),
      cause: differ(differences.map(({ field }) => field)),
      differences,
      changes,
      after,
    }),
  ];
}

/** Of a container that stays: limits that are not declared, and that only a new container would be without. */
export function noteKeptLimits(
  { name }: ContainerItem,
  { fields }: Findings,
  { builder }: ForwardContext,
): void {
  const kept = fields.filter(({ remedy }) => remedy.kind === 'reset-limit');
  if (kept.length === 0) return;
  const limits = kept.map(({ field, observed }) => `${field} ${observed}`).join(', ');
  builder.note('limit-kept', name, `keeps ${limits}, not declared: only a new container is without`);
}

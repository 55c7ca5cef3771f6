/** A cleanup for programs: what is to go, or what became of it. Pure. */
import { label } from '../../landscape/labels.js';
import { noError } from '../output/json.js';
import { outcomeFields } from '../tasks/outcome-fields.js';
import type { TaskOutcome } from '../tasks/task.js';
import type { CleanupPlan } from './cleanup-plan.js';
import { reasonOf } from './cleanup-text.js';

/** @param outcomes of the containers, then of the images; nothing where nothing was to be removed yet */
export function cleanupJson(
  { containers, images, kept }: CleanupPlan,
  outcomes?: readonly TaskOutcome<void>[],
): object {
  const fate = (index: number) => {
    if (outcomes === undefined) return { outcome: 'planned', ...noError };
    const { status, failure } = outcomeFields(outcomes[index], 'removed');
    return { outcome: status, ...failure };
  };
  return {
    containers: containers.map(({ id, name, statusText, image }, index) => ({
      ...{ id, name, status: statusText, image },
      ...fate(index),
    })),
    images: images.flat().map((image, index) => {
      const { id, references, size, created = null } = image;
      return { id, references, size, created, why: reasonOf(image), ...fate(containers.length + index) };
    }),
    kept: kept.map(({ id, name, labels }) => ({ id, name, map: labels[label.map] ?? null })),
  };
}

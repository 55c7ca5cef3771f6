/**
 * Instances of one configuration are replaced one after the other, or a few at a time: each comes after the one that
 * many before it. A step that fails keeps those after it from being done, so that the others go on as they were.
 */
import type { ContainerItem } from '../../landscape/landscape.js';
import type { ForwardContext } from '../forward-context.js';
import type { StepId } from '../step.js';

/** The replacement that the next one of this configuration waits for. */
export function turnOf(
  { configuration, update }: ContainerItem,
  { replacements }: ForwardContext,
): readonly StepId[] {
  const before = replacements.get(configuration)?.at(-Math.max(1, update.parallel));
  return before === undefined ? [] : [before];
}

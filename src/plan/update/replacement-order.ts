/**
 * Whether a container that is replaced stops before its successor starts, or only after that is ready. What the two
 * cannot have at the same time decides, unless the map does.
 */
import { isUp } from '../container-verdict.js';
import type { ForwardContext } from '../forward-context.js';
import type { ReplaceContainer } from '../step.js';
import { clashesOf, type OldAndNew } from './clashes.js';

/** A note tells where the map's `start-first` cannot be. */
export function replacementOrder(pair: OldAndNew, { builder }: ForwardContext): ReplaceContainer['order'] {
  const { item, observed } = pair;
  const { order: wanted } = item.update;
  if (wanted === 'stop-first' || !isUp(observed)) return 'stop-first';
  const clashes = clashesOf(pair);
  if (wanted === undefined) return clashes.length > 0 ? 'stop-first' : 'start-first';
  const certain = clashes.find((clash) => clash.certain);
  if (certain === undefined) return 'start-first';
  builder.note(
    'kept',
    item.name,
    `is replaced stop-first, although the map says start-first: ${certain.reason}`,
  );
  return 'stop-first';
}

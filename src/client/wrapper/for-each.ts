/** The same for many, several at a time; a failure keeps none of the others from being done. */
import { atMost } from '../../common/at-most.js';
import { messageOf } from '../../common/message-of.js';
import type { Listeners } from './listeners.js';
import { type PartFailure, PartialResultsError } from './partial-results-error.js';

/** More gains nothing: engines work on a few at a time. */
const AT_ONCE = 8;

export interface Outcome<Item> {
  /** In the order of the items. */
  readonly done: readonly Item[];
  readonly errors: readonly PartFailure[];
}

export async function forEach<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  work: (item: Item) => Promise<unknown>,
): Promise<Outcome<Item>> {
  const done = new Set<Item>();
  const errors: PartFailure[] = [];
  await atMost(AT_ONCE, items, async (item) => {
    try {
      await work(item);
      done.add(item);
    } catch (error) {
      errors.push({ name: nameOf(item), error });
    }
  });
  return { done: items.filter((item) => done.has(item)), errors };
}

/**
 * What failed, as an error where that was asked for, and in the log otherwise.
 *
 * @param what it was, for the message: `Removing containers`
 * @throws PartialResultsError
 */
export function settle<Results>(
  what: string,
  results: Results,
  errors: readonly PartFailure[],
  { raiseOnError, listeners }: { readonly raiseOnError: boolean; readonly listeners: Listeners },
): Results {
  if (errors.length > 0 && raiseOnError) throw new PartialResultsError(what, results, errors);
  for (const { name, error } of errors) listeners.pushLog(`${what}: ${name}: ${messageOf(error)}`, 'error');
  return results;
}

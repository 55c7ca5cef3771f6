/** Mappings from a name of the user's choice to something: `containers`, `volumes`, `networks`, `groups`. */
import type { Place, Placed } from './place.js';
import { describe, entriesOf, isNothing } from './shape.js';

export function readNamed<Item>(
  { value, place }: Placed,
  called: string,
  readItem: (name: string, value: unknown, place: Place) => Item,
): ReadonlyMap<string, Item> {
  if (isNothing(value)) return new Map();
  const entries = entriesOf(value);
  if (entries === undefined) {
    place.refuse(`a mapping of ${called}`, describe(value));
    return new Map();
  }
  return new Map(entries.map(([name, item]) => [name, readItem(name, item, place.at(name))]));
}

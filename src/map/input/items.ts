/**
 * The forms that all structured lists have in common (manual, section 3.7.1, "Input formats"): a single value
 * is a list of one; a mapping has an item for each key; an item is a word, a list of values by position, a
 * mapping of one key to the rest, or a mapping of named fields.
 */
import type { PropertyTable } from '../property.js';
import { type Fields, keysOf, readFields } from './fields.js';
import type { Place, Placed } from './place.js';
import { entriesOf, isList, isNothing } from './shape.js';

/** How one kind of list reads its items. */
export interface ItemReader<Item extends object> {
  readonly table: PropertyTable;
  /** Values by position, one at least; the second may still be a nested list or a mapping. */
  readonly fromValues: (values: readonly Placed[], place: Place) => Item | undefined;
  readonly fromFields: (fields: Fields) => Item | undefined;
  /** The item, if the value is one that was read already and has no form to be written in. */
  readonly again?: (value: unknown) => Item | undefined;
}

export function readItems<Item extends object>(
  value: unknown,
  place: Place,
  reader: ItemReader<Item>,
): readonly Item[] {
  if (isNothing(value)) return [];
  const entries = reader.again?.(value) === undefined ? entriesOf(value) : undefined;
  const items =
    entries !== undefined
      ? entries.map(([key, rest]) => fromPair(key, rest, place.at(key), reader))
      : isList(value)
        ? value.map((item, index) => readItem(item, place.at(index), reader))
        : [readItem(value, place, reader)];
  return items.filter((item) => item !== undefined);
}

function readItem<Item extends object>(
  value: unknown,
  place: Place,
  reader: ItemReader<Item>,
): Item | undefined {
  const known = reader.again?.(value);
  if (known !== undefined) return remembered(known, place);
  const entries = entriesOf(value);
  const [first] = entries ?? [];
  const fieldNames = keysOf(reader.table, 'any');
  if (first !== undefined && !entries?.some(([key]) => fieldNames.has(key))) {
    if (entries?.length === 1) return fromPair(first[0], first[1], place.at(first[0]), reader);
    return place.problem('invalid-value', 'expected one item, found a mapping of several');
  }
  if (entries !== undefined) {
    const fields = readFields(value, place, reader.table);
    return fields && remembered(reader.fromFields(fields), place);
  }
  const values = isList(value) ? placedItems(value, place) : [{ value, place }];
  if (values.length === 0) return place.refuse(`${reader.table.owner}`, 'an empty list');
  return remembered(reader.fromValues(values, place), place);
}

function fromPair<Item extends object>(
  key: string,
  rest: unknown,
  place: Place,
  reader: ItemReader<Item>,
): Item | undefined {
  const name = { value: key, place };
  const values = isNothing(rest) ? [name] : [name, { value: rest, place }];
  return remembered(reader.fromValues(values, place), place);
}

function remembered<Item extends object>(item: Item | undefined, place: Place): Item | undefined {
  if (item !== undefined) place.report.remember(item, place);
  return item;
}

/** `[a, [b, c]]` -> `[a, b, c]`: what follows the first value may be put together in a list of its own. */
export function flattenPair(values: readonly Placed[]): readonly Placed[] {
  const [first, second] = values;
  if (first === undefined || second === undefined || values.length > 2 || !isList(second.value))
    return values;
  return [first, ...placedItems(second.value, second.place)];
}

export function placedItems(values: readonly unknown[], place: Place): readonly Placed[] {
  return values.map((value, index) => ({ value, place: place.at(index) }));
}

/**
 * The forms that all structured lists have in common (manual, section 3.7.1, "Input formats"): a single value
 * is a list of one; a mapping has an item for each key; an item is a word, a list of values by position, a
 * mapping of one key to the rest, or a mapping of named fields.
 */
import { rememberPlace } from '../origins.js';
import type { PropertyTable } from '../property.js';
import { type Fields, fieldsOf, keysOf } from './fields.js';
import type { Place, Placed } from './place.js';
import { type Entries, entriesOf, isList, isNothing } from './shape.js';

/** How one kind of list reads its items. */
export interface ItemReader<Item extends object> {
  readonly table: PropertyTable;
  /** Values by position, one at least; the second may still be a nested list or a mapping. */
  readonly fromValues: (values: readonly Placed[], place: Place) => Item | undefined;
  readonly fromFields: (fields: Fields) => Item | undefined;
  /** What `kind` says of items that were read already. It is worked out again, from the other fields. */
  readonly kinds?: readonly string[];
}

export function readItems<Item extends object>(
  value: unknown,
  place: Place,
  reader: ItemReader<Item>,
): readonly Item[] {
  if (isNothing(value)) return [];
  const entries = entriesOf(value);
  const items =
    entries !== undefined && !isElement(entries, place, reader)
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
  const given = entriesOf(value);
  const entries = given && withoutKind(given, place, reader);
  const [first] = entries ?? [];
  const fieldNames = keysOf(reader.table, 'any');
  if (first !== undefined && !entries?.some(([key]) => fieldNames.has(key))) {
    if (entries?.length === 1) return fromPair(first[0], first[1], place.at(first[0]), reader);
    return place.problem('invalid-value', 'expected one item, found a mapping of several');
  }
  if (entries !== undefined) {
    const fields = fieldsOf(entries, place, reader.table);
    return fields && remembered(reader.fromFields(fields), place);
  }
  const values = isList(value) ? placedItems(value, place) : [{ value, place }];
  if (values.length === 0) return place.refuse(`${reader.table.owner}`, 'an empty list');
  return remembered(reader.fromValues(values, place), place);
}

/** One item that was read already, and no mapping of items. */
function isElement<Item extends object>(entries: Entries, place: Place, reader: ItemReader<Item>): boolean {
  const fields = withoutKind(entries, place, reader);
  const names = keysOf(reader.table, 'any');
  return fields !== entries && fields.every(([key]) => names.has(key));
}

/** Only in code: files have no `kind`. */
function withoutKind<Item extends object>(
  entries: Entries,
  place: Place,
  { kinds = [] }: ItemReader<Item>,
): Entries {
  if (place.report.spelling !== 'any') return entries;
  const others = entries.filter(([key, value]) => key !== 'kind' || !kinds.some((kind) => kind === value));
  return others.length === 0 || others.length === entries.length ? entries : others;
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
  if (item !== undefined) rememberPlace(item, place);
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

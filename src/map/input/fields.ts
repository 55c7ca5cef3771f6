/**
 * The fields of one mapping that has fixed properties, found by the table of those. Reports keys that are
 * unknown, written in the wrong way, or given twice.
 */
import { nearest } from '../../common/suggest.js';
import { camelCase, namesOf, type PropertyTable } from '../property.js';
import type { KeySpelling, Place, Placed, Reader } from './place.js';
import { describe, type Entries, entriesOf, isNothing } from './shape.js';

export class Fields {
  readonly place: Place;
  readonly #fields: ReadonlyMap<string, Placed>;

  /** Some key was refused; it may have been meant for one that is missing. */
  readonly #incomplete: boolean;

  constructor(place: Place, fields: ReadonlyMap<string, Placed>, incomplete = false) {
    this.place = place;
    this.#fields = fields;
    this.#incomplete = incomplete;
  }

  /** The property was written, even if with nothing behind it. */
  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** `undefined` if the property is not there, holds nothing, or is not valid. */
  read<Result>(name: string, reader: Reader<Result>): Result | undefined {
    const field = this.#fields.get(name);
    return field === undefined || isNothing(field.value) ? undefined : reader(field.value, field.place);
  }

  /** As `read`, for readers to which `null` has a meaning. */
  readNullable<Result>(name: string, reader: Reader<Result>): Result | undefined {
    const field = this.#fields.get(name);
    return field === undefined || field.value === undefined ? undefined : reader(field.value, field.place);
  }

  /** As `read`, for a property that must be there. */
  require<Result>(name: string, reader: Reader<Result>): Result | undefined {
    const field = this.#fields.get(name);
    if (field !== undefined && !isNothing(field.value)) return reader(field.value, field.place);
    return this.#incomplete ? undefined : this.place.problem('missing-key', `'${name}' is missing`);
  }
}

/** Reads a mapping; `undefined` and a problem if the value is none. */
export function readFields(value: unknown, place: Place, table: PropertyTable): Fields | undefined {
  const entries = entriesOf(value);
  if (entries === undefined) {
    return place.refuse(`the properties of ${table.owner} as a mapping`, describe(value));
  }
  return fieldsOf(entries, place, table);
}

export function fieldsOf(entries: Entries, place: Place, table: PropertyTable): Fields {
  const known = keysOf(table, place.report.spelling);
  const fields = new Map<string, Placed>();
  let incomplete = false;
  for (const [key, item] of entries) {
    const field = { value: item, place: place.at(key) };
    const name = known.get(key);
    if (name === undefined) {
      incomplete = true;
      reportUnknownKey(key, field.place, table);
    } else if (fields.has(name)) field.place.problem('duplicate-key', `'${name}' is given twice`);
    else fields.set(name, field);
  }
  return new Fields(place, fields, incomplete);
}

/** Fields from values by position; `undefined` and a problem if there are too many, or none. */
export function positionalFields(
  values: readonly Placed[],
  place: Place,
  names: readonly string[],
): Fields | undefined {
  if (values.length === 0 || values.length > names.length) {
    const found = values.length === 0 ? 'an empty list' : `${values.length} values`;
    return place.refuse(`at most ${names.length} values (${names.join(', ')})`, found);
  }
  const fields = new Map<string, Placed>();
  for (const [index, field] of values.entries()) fields.set(names[index] ?? '', field);
  return new Fields(place, fields);
}

function reportUnknownKey(key: string, place: Place, table: PropertyTable): undefined {
  const there = table.elsewhere?.get(key);
  if (there !== undefined)
    return place.problem('unknown-key', `'${key}' is not a property of ${table.owner}: ${there}`);
  const snakeCase = namesOf(table).find((name) => camelCase(name) === key);
  const meant = snakeCase ?? nearest(key, keysOf(table, place.report.spelling).keys());
  return place.problem('unknown-key', `'${key}' is not a property of ${table.owner}`, meant);
}

/** Every accepted key with the property that it stands for. */
export function keysOf(table: PropertyTable, spelling: KeySpelling): ReadonlyMap<string, string> {
  const cached = knownKeys[spelling].get(table);
  if (cached !== undefined) return cached;
  const keys = new Map<string, string>();
  for (const { name, synonyms = [] } of table.properties) {
    for (const word of [name, ...synonyms]) {
      keys.set(word, name);
      if (spelling === 'any') keys.set(camelCase(word), name);
    }
  }
  knownKeys[spelling].set(table, keys);
  return keys;
}

/** Tables are constants: their keys are worked out once, since every container asks for them. */
const knownKeys: Readonly<Record<KeySpelling, Map<PropertyTable, ReadonlyMap<string, string>>>> = {
  snake_case: new Map(),
  any: new Map(),
};

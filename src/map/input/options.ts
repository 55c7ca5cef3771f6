/** `create_options`, `host_config`, `driver_options`: mappings that belong to the user; no key is renamed. */
import type { JsonObject, JsonValue } from '../configuration.js';
import type { Place } from './place.js';
import { describe, entriesOf, isList } from './shape.js';

/** Plain data as JSON has it. Keys with `undefined` are left out. */
export function readOptions(value: unknown, place: Place): JsonObject | undefined {
  const entries = entriesOf(value);
  return entries === undefined
    ? place.refuse('a mapping of options', describe(value))
    : objectOf(entries, place, [value]);
}

/** @param within The values around this one: none of them may come again. */
function readJson(value: unknown, place: Place, within: readonly unknown[]): JsonValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (within.includes(value)) return place.problem('invalid-value', 'the value contains itself');
  const inside = [...within, value];
  if (isList(value)) return value.flatMap((item, index) => listOf(readJson(item, place.at(index), inside)));
  const entries = entriesOf(value);
  return entries === undefined
    ? place.refuse('plain data', describe(value))
    : objectOf(entries, place, inside);
}

/** A list of its own, so that lists within lists stay as they are. */
function listOf(value: JsonValue | undefined): JsonValue[] {
  return value === undefined ? [] : [value];
}

function objectOf(
  entries: readonly (readonly [string, unknown])[],
  place: Place,
  within: readonly unknown[],
): JsonObject {
  const result: [string, JsonValue][] = [];
  for (const [key, item] of entries) {
    if (item === undefined) continue;
    const json = readJson(item, place.at(key), within);
    if (json !== undefined) result.push([key, json]);
  }
  return Object.fromEntries(result);
}

/** Options of a driver: words. Numbers and booleans are taken as their text. */
export function readDriverOptions(
  value: unknown,
  place: Place,
): Readonly<Record<string, string>> | undefined {
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse('a mapping of options', describe(value));
  const options: [string, string][] = [];
  for (const [key, item] of entries) {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') {
      options.push([key, String(item)]);
    } else place.at(key).refuse('a text', describe(item));
  }
  return Object.fromEntries(options);
}

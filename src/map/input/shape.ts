/** The shapes of unknown input: what is a mapping, what is a list, and how to call a value in a message. */
import { isPlainObject } from '../../common/plain-object.js';
import { Lazy } from '../../lazy/lazy.js';

/** Keys and values of a mapping. */
export type Entries = readonly (readonly [string, unknown])[];

/**
 * Key and value pairs of a plain object or a `Map`, keys as text, or of what an object with `asObject` gives, as maps
 * and configurations are; nothing for any other value.
 */
export function entriesOf(value: unknown): Entries | undefined {
  if (value instanceof Map) return Array.from(value, ([key, item]): [string, unknown] => [String(key), item]);
  if (isPlainObject(value)) return Object.entries(value);
  return hasObject(value) ? entriesOf(value.asObject()) : undefined;
}

export function isMapping(value: unknown): boolean {
  return value instanceof Map || isPlainObject(value) || hasObject(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Nothing was given: `null` in YAML, also `undefined` in code. */
export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A value as a message calls it: `the number 5`, `a list`. */
export function describe(value: unknown): string {
  if (isNothing(value)) return 'nothing';
  if (isList(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isMapping(value)) return 'a mapping';
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty text' : `'${shorten(value)}'`;
    case 'number':
    case 'bigint':
      return `the number ${value}`;
    case 'boolean':
      return String(value);
    case 'function':
      return 'a function';
    default:
      return value instanceof Lazy ? 'a lazy value' : 'an object of a class';
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

function hasObject(value: unknown): value is { readonly asObject: () => unknown } {
  return (
    typeof value === 'object' && value !== null && 'asObject' in value && typeof value.asObject === 'function'
  );
}

/** Readers for the values that most options have. Each refuses what the engine could not mean. */
import type { Json } from '../../engine/payload.js';
import { type Fields, OptionValueError } from './option.js';

export function isMapping(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Text; a number is taken as it is written. */
export function text(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new OptionValueError('must be a text');
}

export function integer(value: Json): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new OptionValueError('must be a whole number');
}

export function flag(value: Json): boolean {
  if (typeof value === 'boolean') return value;
  throw new OptionValueError('must be true or false');
}

/** A list of texts; a single one is a list of one. */
export function textList(value: Json): readonly string[] {
  return isList(value) ? value.map(text) : [text(value)];
}

export function mapping(value: Json): Fields {
  if (isMapping(value)) return value;
  throw new OptionValueError('must be a mapping');
}

export function mappingList(value: Json): readonly Fields[] {
  if (isList(value)) return value.map(mapping);
  throw new OptionValueError('must be a list of mappings');
}

/** A mapping of texts; numbers and truth values as they are written. */
export function textMapping(value: Json): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mapping(value)).map(([key, member]) => [key, plainText(member)]));
}

export function plainText(value: Json): string {
  return typeof value === 'boolean' ? String(value) : text(value);
}

/** A member by its name in the SDK (`soft`) or in the Engine API (`Soft`). */
export function member(fields: Fields, name: string): Json | undefined {
  return fields[name] ?? fields[name.charAt(0).toUpperCase() + name.slice(1)];
}

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

/** A whole number, also as text: variables are texts. */
export function integer(value: Json): number {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw new OptionValueError('must be a whole number');
}

const truthWords: ReadonlyMap<Json, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** True or false, also as the words `true`, `false`, `yes`, `no`. */
export function flag(value: Json): boolean {
  const truth = typeof value === 'boolean' ? value : truthWords.get(value);
  if (truth !== undefined) return truth;
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
  return mapMembers(value, plainText);
}

/** A mapping, each of its members read. */
export function mapMembers<T>(value: Json, read: (value: Json) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(mapping(value)).map(([name, content]) => [name, within(name, () => read(content))]),
  );
}

/** What `read` finds wrong is told of the member `name`. */
export function within<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof OptionValueError ? error.within(name) : error;
  }
}

export function plainText(value: Json): string {
  return typeof value === 'boolean' ? String(value) : text(value);
}

/** A member by its name in the SDK (`soft`) or in the Engine API (`Soft`). */
function member(fields: Fields, name: string): Json | undefined {
  return fields[name] ?? fields[name.charAt(0).toUpperCase() + name.slice(1)];
}

/** A member, by either of its names, read; nothing where it is not given. */
export function readMember<T>(fields: Fields, name: string, read: (value: Json) => T): T | undefined {
  const value = member(fields, name);
  return value === undefined || value === null ? undefined : within(name, () => read(value));
}

/** Readers of single values: text, names, whole numbers, booleans. */
import { nearest } from '../../common/suggest.js';
import { accepted } from '../accepted.js';
import type { Place } from './place.js';
import { describe } from './shape.js';

/** A text that is not empty. */
export function readText(value: unknown, place: Place): string | undefined {
  return typeof value === 'string' && value !== '' ? value : place.refuse(accepted.text, describe(value));
}

/** A text; whole numbers are taken as their digits, since YAML reads `2000` as a number. */
export function readWord(value: unknown, place: Place): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return readText(value, place);
}

const words: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  [true, true],
  [false, false],
]);

/** Also the words `true`, `false`, `yes` and `no`, and 1 and 0. */
export function readBoolean(value: unknown, place: Place): boolean | undefined {
  if (value === 0 || value === 1) return value === 1;
  return words.get(value) ?? place.refuse(accepted.boolean, describe(value));
}

const accessWords: ReadonlyMap<unknown, boolean> = new Map([['ro', true], ['rw', false], ...words]);

/** The value says how a volume may be accessed, and is nothing else (a path, say). */
export function isAccess(value: unknown): boolean {
  return accessWords.has(value);
}

/** Read-only or not: `ro` or true, `rw` or false. Manual, section 3.7.1, "Volumes shared with the host". */
export function readReadonly(value: unknown, place: Place): boolean | undefined {
  if (value === 0 || value === 1) return value === 1;
  const known = accessWords.get(value);
  if (known !== undefined) return known;
  const meant = typeof value === 'string' ? nearest(value, ['ro', 'rw', 'true', 'false']) : undefined;
  return place.problem('invalid-value', `expected ${accepted.access}, found ${describe(value)}`, meant);
}

/** A whole number from `least` up to `most`; also as text. */
export function readInteger(
  value: unknown,
  place: Place,
  range: { readonly least: number; readonly most: number; readonly called: string },
): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  const valid = typeof number === 'number' && Number.isInteger(number);
  if (valid && number >= range.least && number <= range.most) return number;
  return place.refuse(range.called, describe(value));
}

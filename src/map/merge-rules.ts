/**
 * The rules by which one value is laid over another (manual, section 3.7.1, "Inheritance"): simple values are
 * replaced, lists united, lists of structured items and dictionaries merged by their first value or key.
 */
import { isDeepStrictEqual } from 'node:util';
import { Lazy, lazy } from '../lazy/lazy.js';
import type { Options } from './declaration.js';

/** `over` laid over `base`: items of `base` first, then those of `over` that are new. */
export function union<Item>(base: readonly Item[], over: readonly Item[]): readonly Item[] {
  if (base.length === 0 || over.length === 0) return base.length === 0 ? over : base;
  const result = [...base];
  for (const item of over) {
    if (!result.some((known) => isDeepStrictEqual(known, item))) result.push(item);
  }
  return result;
}

/** All items of a key in `over` take the place of the first of that key in `base`; the others follow. */
export function byFirst<Item>(
  base: readonly Item[],
  over: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly Item[] {
  if (base.length === 0 || over.length === 0) return base.length === 0 ? over : base;
  const incoming = new Set(over.map(keyOf));
  const placed = new Set<unknown>();
  const result = base.flatMap((item) => {
    const key = keyOf(item);
    if (!incoming.has(key)) return [item];
    if (placed.has(key)) return [];
    placed.add(key);
    return over.filter((other) => keyOf(other) === key);
  });
  return [...result, ...over.filter((item) => !placed.has(keyOf(item)))];
}

/** How dictionaries of options are merged, which may be lazy as a whole. */
export type MergeOptions<Late> = (
  base: Options<Late> | Late,
  over: Options<Late> | Late,
) => Options<Late> | Late;

/** By key: the keys of `over` win. */
export const mergeKnownOptions: MergeOptions<never> = (base, over) => ({ ...base, ...over });

/** As `mergeKnownOptions`; where one is lazy, so is the result, but for the same once more. */
export function mergeLazyOptions<Dictionary extends object>(
  base: Dictionary | Lazy,
  over: Dictionary | Lazy,
): Dictionary | Lazy {
  if (!(base instanceof Lazy) && !(over instanceof Lazy)) return { ...base, ...over };
  if (isEmpty(over)) return base;
  return isEmpty(base) || isDeepStrictEqual(base, over) ? over : lazy(mergeLater, base, over);
}

function isEmpty(options: object): boolean {
  return !(options instanceof Lazy) && Object.keys(options).length === 0;
}

function mergeLater(base: object, over: object): unknown {
  const parts = [current(base), current(over)];
  if (!parts.some((part) => part instanceof Promise)) return Object.assign({}, ...parts);
  return Promise.all(parts).then((known) => Object.assign({}, ...known));
}

function current(options: object): unknown {
  return options instanceof Lazy ? options.get() : options;
}

/**
 * The rules by which one value is laid over another (manual, section 3.7.1, "Inheritance"): simple values are
 * replaced, lists united, lists of structured items and dictionaries merged by their first value or key.
 */
import { isDeepStrictEqual } from 'node:util';
import { Lazy, lazy } from '../lazy/lazy.js';
import { resolveThrough } from '../lazy/resolve.js';
import type { Options } from './declaration.js';
import { entriesOf, isNothing } from './input/shape.js';
import { rememberUnion } from './origins.js';

/** `over` laid over `base`: items of `base` first, then those of `over` that are new. */
export function union<Item>(base: readonly Item[], over: readonly Item[]): readonly Item[] {
  if (base.length === 0 || over.length === 0) return base.length === 0 ? over : base;
  const result = [...base];
  const known = new Set<unknown>(base);
  const objects = base.filter(isObject);
  for (const item of over) {
    if (known.has(item)) continue;
    // Words are compared by the set; only objects may be equal without being the same.
    if (isObject(item)) {
      if (objects.some((object) => isDeepStrictEqual(object, item))) continue;
      objects.push(item);
    }
    known.add(item);
    result.push(item);
  }
  return result;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** As `union`; where each word was written stays known. */
export function uniteWords(base: readonly string[], over: readonly string[]): readonly string[] {
  const words = union(base, over);
  if (words !== base && words !== over) rememberUnion(words, [base, over]);
  return words;
}

/** All items of a key in `over` take the place of the first of that key in `base`; the others follow. */
export function byFirst<Item>(
  base: readonly Item[],
  over: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly Item[] {
  if (base.length === 0 || over.length === 0) return base.length === 0 ? over : base;
  const incoming = groupedBy(over, keyOf);
  const placed = new Set<unknown>();
  const result = base.flatMap((item) => {
    const key = keyOf(item);
    const group = incoming.get(key);
    if (group === undefined) return [item];
    if (placed.has(key)) return [];
    placed.add(key);
    return group;
  });
  return [...result, ...over.filter((item) => !placed.has(keyOf(item)))];
}

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): ReadonlyMap<unknown, readonly Item[]> {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
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
  const [known, later] = [resolveThrough(base), resolveThrough(over)];
  return known instanceof Promise || later instanceof Promise
    ? Promise.all([known, later]).then(([first, second]) => mergeFound(first, second))
    : mergeFound(known, later);
}

/** What is no mapping is left as it is: it is refused where the result is read. */
function mergeFound(base: unknown, over: unknown): unknown {
  const [entries, later] = [optionEntries(base), optionEntries(over)];
  if (entries === undefined) return base;
  return later === undefined ? over : Object.fromEntries([...entries, ...later]);
}

function optionEntries(value: unknown): ReturnType<typeof entriesOf> {
  return isNothing(value) ? [] : entriesOf(value);
}

/**
 * What a field is worth, in one form for all fields: the entries of a list or mapping, or one entry for a single value.
 * Entries are equal where key and content are.
 */
import { withoutSecrets } from './secrets.js';

export interface Entry {
  /** What the entry is about: the name of a variable, a path; empty for a single value. */
  readonly key: string;
  /** In the form in which it is compared. */
  readonly content: string;
  /** As it is shown: nothing secret is in it. */
  readonly text: string;
}

export type Value = readonly Entry[];

/** A text takes longer to make than to compare what it tells, and most are never shown. */
export function entry(key: string, content: string, shown: () => string): Entry {
  return {
    key,
    content,
    get text() {
      return shown();
    },
  };
}

/** A single value; an empty one is none. */
export function single(content: string, shown = () => withoutSecrets(content)): Value {
  return content === '' ? [] : [entry('', content, shown)];
}

/** Texts of which each is about itself. */
export function listed(texts: readonly string[]): Value {
  return texts.map((text) => entry(text, '', () => withoutSecrets(text)));
}

export function isIn(value: Value, { key, content }: Entry): boolean {
  return value.some((other) => other.key === key && other.content === content);
}

export function hasAll(value: Value, wanted: Value): boolean {
  return wanted.every((entry) => isIn(value, entry));
}

export function isSameSet(one: Value, other: Value): boolean {
  return hasAll(one, other) && hasAll(other, one);
}

export function isSameList(one: Value, other: Value): boolean {
  return (
    one.length === other.length && one.every((entry, place) => isIn(other.slice(place, place + 1), entry))
  );
}

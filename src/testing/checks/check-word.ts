/** Texts, words of a list, and whether or not. All throw DockerMapError, of the place. */
import { nearest } from '../../common/suggest.js';
import { described } from './described.js';
import { type Place, wrong } from './place.js';

/** @param form how it is written, for who wrote something else */
export function checkedText(value: unknown, form: string, place: Place): string {
  if (typeof value === 'string') return value;
  throw wrong(place, `${described(value)} is no text.`, `Write ${form}.`);
}

export function checkedFlag(value: unknown, place: Place): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong(place, `${described(value)} does not say whether or not.`, 'It is true or false.');
}

export function checkedWord<Word extends string>(value: unknown, words: readonly Word[], place: Place): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const meant = typeof value === 'string' ? nearest(value, words) : undefined;
  throw wrong(
    place,
    `${described(value)} is none of ${words.map((word) => `"${word}"`).join(', ')}.`,
    meant && `Did you mean "${meant}"?`,
  );
}

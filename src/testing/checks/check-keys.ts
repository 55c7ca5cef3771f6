/** Finds words that an object does not have, and the ones that were probably meant. */
import { isPlainObject } from '../../common/plain-object.js';
import { nearest } from '../../common/suggest.js';
import { type Fields, isFields } from '../../engine/answer/read.js';
import { described } from './described.js';
import { type Place, wrong } from './place.js';

export interface Shape {
  readonly keys: readonly string[];
  /** How it is written, for who wrote something else: `exits(0, { after: 500 })`. */
  readonly form: string;
  /** Words that come to mind, and what to write instead: `{ bytes: 'after' }`. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** @returns the object. @throws DockerMapError, of the place, where there are other keys, or there is no plain object */
export function checkKeys(value: unknown, { keys, form, instead = {} }: Shape, place: Place): Fields {
  if (!isFields(value) || !isPlainObject(value))
    throw wrong(place, `${described(value)} is no plain object.`, `Write ${form}.`);
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    const meant = Object.hasOwn(instead, key) ? instead[key] : nearest(key, keys);
    throw wrong(
      place,
      `there is no "${key}".`,
      meant ? `Did you mean "${meant}"?` : `There are: ${keys.join(', ')}.`,
    );
  }
  return value;
}

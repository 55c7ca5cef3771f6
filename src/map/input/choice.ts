/** One of a few words. */
import { nearest } from '../../common/suggest.js';
import type { Reader } from './place.js';
import { describe } from './shape.js';

/** @param called What messages say is accepted. */
export function choice<const Word extends string>(words: readonly Word[], called: string): Reader<Word> {
  return (value, place) => {
    const word = words.find((each) => each === value);
    if (word !== undefined) return word;
    const meant = typeof value === 'string' ? nearest(value, words) : undefined;
    return place.problem('invalid-value', `expected ${called}, found ${describe(value)}`, meant);
  };
}

/** Lists of plain words: a single value is a list of one, nothing is an empty list. */
import type { Place } from './place.js';
import { readWord } from './scalar.js';
import { describe, isList, isMapping, isNothing } from './shape.js';

export function readStrings(value: unknown, place: Place): readonly string[] | undefined {
  if (isNothing(value)) return [];
  if (isMapping(value)) return place.refuse('a word or a list of words', describe(value));
  if (!isList(value)) return listOf(readWord(value, place));
  return value.flatMap((item, index) => listOf(readWord(item, place.at(index))));
}

function listOf(word: string | undefined): readonly string[] {
  return word === undefined ? [] : [word];
}

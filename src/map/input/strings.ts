/** Lists of plain words: a single value is a list of one, nothing is an empty list. */
import type { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import { rememberPlace } from '../origins.js';
import { late } from './late.js';
import type { Place, Reader } from './place.js';
import { readWord } from './scalar.js';
import { describe, isList, isMapping, isNothing } from './shape.js';

export function readStrings(value: unknown, place: Place): readonly string[] | undefined {
  return readList(value, place, readWord);
}

/** Each word, or the only one, may be lazy. */
export function readLateStrings(value: unknown, place: Place): readonly (string | Lazy)[] | undefined {
  return readList(value, place, late(readWord));
}

function readList<Word>(value: unknown, place: Place, read: Reader<Word>): readonly Word[] | undefined {
  if (isMapping(value)) return place.refuse(accepted.words, describe(value));
  const words = wordsOf(value, place, read);
  rememberPlace(words, place);
  return words;
}

function wordsOf<Word>(value: unknown, place: Place, read: Reader<Word>): readonly Word[] {
  if (isNothing(value)) return [];
  if (!isList(value)) return listOf(read(value, place));
  return value.flatMap((item, index) => listOf(read(item, place.at(index))));
}

function listOf<Word>(word: Word | undefined): readonly Word[] {
  return word === undefined ? [] : [word];
}

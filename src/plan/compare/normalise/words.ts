/** Command lines: compared word by word, shown as one would type them. */
import { textsAt } from '../../../engine/answer/read.js';
import { commandText } from '../command-text.js';
import { single, type Value } from '../value.js';

export function wordsValue(words: readonly string[]): Value {
  return words.length === 0 ? [] : single(JSON.stringify(words), () => commandText(words));
}

/** `null`, no list and an empty one are the same. */
export function wordsOf(value: unknown): readonly string[] {
  return textsAt({ value }, 'value');
}

/** A command line in one text, taken apart as a POSIX shell would; nothing is expanded. */
import type { Json } from '../../engine/payload.js';
import { OptionValueError } from './option.js';
import { textList } from './read.js';

/** A piece of a word: in single quotes, in double quotes, an escaped character, plain; or the space between. */
const pieces = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(\s+)/y;

export function commandLine(value: Json): readonly string[] {
  return typeof value === 'string' ? splitCommandLine(value) : textList(value);
}

export function splitCommandLine(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let end = 0;
  for (const match of line.matchAll(new RegExp(pieces, 'gy'))) {
    const [whole, single, double, escaped, plain, space] = match;
    end = match.index + whole.length;
    if (space === undefined) {
      word = (word ?? '') + (single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '');
    } else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  if (end < line.length) throw new OptionValueError('has a quote that is not closed, or ends in a backslash');
  return word === undefined ? words : [...words, word];
}

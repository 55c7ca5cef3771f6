/**
 * Output of programs, made harmless: nothing in it may move the cursor, change colours, ring, or turn the direction of
 * writing. What was there is not told, as it is nothing that a line of text could say.
 */
import { stripVTControlCharacters } from 'node:util';

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are what is looked for
/** Titles, links and the like: Node's own function takes off what begins them, and leaves their text. */
const OPERATING_SYSTEM_COMMAND = /\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?/g;
/** The beginning of a sequence whose end has not come yet. */
const UNFINISHED = /(?:\x1b|\x9b)[^A-Za-z]*$/;
/** Backspaces take away what is before them. */
const TAKEN_BACK = /[^\b]\x08/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above
const DIRECTION = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const TAB = 8;

/** @param line without a line break at its end; after a carriage return, only what was written last counts */
export function cleanLine(line: string): string {
  const plain = stripVTControlCharacters(line.replaceAll(OPERATING_SYSTEM_COMMAND, '')).replace(
    UNFINISHED,
    '',
  );
  const last = plain.split('\r').findLast((part) => part !== '') ?? '';
  return expandTabs(withoutTakenBack(last))
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(DIRECTION, '')
    .trimEnd();
}

function withoutTakenBack(line: string): string {
  let text = line;
  while (TAKEN_BACK.test(text)) text = text.replace(TAKEN_BACK, '');
  return text;
}

function expandTabs(line: string): string {
  const [first = '', ...rest] = line.split('\t');
  return rest.reduce((text, part) => `${text}${' '.repeat(TAB - (text.length % TAB))}${part}`, first);
}

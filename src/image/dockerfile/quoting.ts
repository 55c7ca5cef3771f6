/**
 * Words and values as the builders read them: first the line is divided, then quotes, escapes and variables are resolved in
 * each word. Tried on the classic builder and on BuildKit; what neither can read is refused.
 */
import type { DockerfileValue } from './expanded.js';
import { checkedCharacters, checkedLine, refusedValue } from './refusal.js';

/** The character that takes the meaning from the next one: `` ` `` where the directive says so. */
export type EscapeCharacter = '\\' | '`';

/** Nothing in it has a meaning to a builder, in any instruction. */
const plain = /^[\p{L}\p{N}_@%+:,./~][\p{L}\p{N}_@%+:,./=~-]*$/u;

/** True for a text that needs no quotes. */
export function isPlain(value: DockerfileValue): value is string {
  return typeof value === 'string' && plain.test(value);
}

/** In double quotes; for keys and values of `ENV`, `LABEL` and `ARG`, which may be empty. */
export function quoted(value: DockerfileValue, escapeWith: EscapeCharacter, what: string): string {
  return `"${escaped(value, escapeWith, '"', (text) => checkedLine(text, what))}"`;
}

/** As it is where nothing in it has a meaning, else in double quotes. @throws DockerMapError where it is empty */
export function quotedWhereNeeded(value: DockerfileValue, escapeWith: EscapeCharacter, what: string): string {
  if (value === '') throw refusedValue(`${what} is empty`);
  return isPlain(value) ? value : quoted(value, escapeWith, what);
}

/** Without quotes: for words that are divided before they are read, as in lists of JSON. */
export function escapedWord(value: DockerfileValue, escapeWith: EscapeCharacter, what: string): string {
  // At a word's beginning builders skip a byte order mark.
  return escaped(value, escapeWith, `"'\ufeff`, (text) => checkedCharacters(text, what));
}

/** A list as the exec form has it. Line breaks and quotes are JSON's. */
export function jsonList(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/**
 * Value of an option such as `--exclude`. Some builders resolve variables and escapes in it once more, some do not: what
 * these would change is refused.
 */
export function flagValue(value: string, what: string): string {
  checkedLine(value, what);
  if (value === '' || /["'$\\`\t\v\f\r]/.test(value)) {
    throw refusedValue(
      `${what} cannot be ${JSON.stringify(value)}`,
      'Options of an instruction take no quotes, backslashes, dollar signs or tabs.',
    );
  }
  return value.includes(' ') ? `"${value}"` : value;
}

function escaped(
  value: DockerfileValue,
  escapeWith: EscapeCharacter,
  quotes: string,
  checked: (text: string) => string,
): string {
  const special = new Set([...quotes, '$', escapeWith]);
  const literal = (text: string) =>
    Array.from(checked(text), (character) =>
      special.has(character) ? escapeWith + character : character,
    ).join('');
  if (typeof value === 'string') return literal(value);
  return value.texts
    .map((text, index) => literal(text) + (index < value.names.length ? `\${${value.names[index]}}` : ''))
    .join('');
}

/** Reads one word of a script, with its quotes and what `$` stands for in it. */
import { ShellSyntaxError, type Word, type WordPart } from './syntax.js';

export type Reading<Name extends string, Value> = Readonly<Record<Name, Value>> & { readonly end: number };

const VARIABLE = /\$(?:(\w+)|([?$!#@*])|\{(\w+|[?$!#@*])(?::?-([^}]*))?\})/y;
const PLAIN = /[^\s;&|()<>'"\\$]+/y;
const ENDS_WORD = /[\s;&|()<>]/;

/** @returns the word, and where it ends: at the beginning where there is none */
export function wordAt(script: string, start: number): Reading<'word', Word> {
  const parts: WordPart[] = [];
  let position = start;
  while (position < script.length && !ENDS_WORD.test(script.charAt(position))) {
    const { parts: read, end } = partsAt(script, position);
    parts.push(...read);
    position = end;
  }
  return { word: parts, end: position };
}

/** The text of a word as it stands, where nothing in it is to be replaced. */
export function quotedWord(word: Word): string {
  return word.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

function partsAt(script: string, position: number): Reading<'parts', readonly WordPart[]> {
  const character = script.charAt(position);
  if (character === "'") {
    const end = script.indexOf("'", position + 1);
    if (end < 0) throw new ShellSyntaxError('unterminated quoted string');
    return { parts: [text(script.slice(position + 1, end))], end: end + 1 };
  }
  if (character === '"') return inDoubleQuotes(script, position + 1);
  if (character === '\\') {
    const next = script.charAt(position + 1);
    return { parts: next === '\n' ? [] : [text(next)], end: position + 2 };
  }
  if (character === '$') return dollarAt(script, position, false);
  PLAIN.lastIndex = position;
  const plain = PLAIN.exec(script)?.[0] ?? character;
  return { parts: [text(plain)], end: position + plain.length };
}

function inDoubleQuotes(script: string, start: number): Reading<'parts', readonly WordPart[]> {
  const parts: WordPart[] = [text('')];
  for (let position = start; position < script.length; ) {
    const character = script.charAt(position);
    if (character === '"') return { parts, end: position + 1 };
    if (character === '$') {
      const read = dollarAt(script, position, true);
      parts.push(...read.parts);
      position = read.end;
    } else if (character === '\\' && /["\\$`\n]/.test(script.charAt(position + 1))) {
      const next = script.charAt(position + 1);
      parts.push(text(next === '\n' ? '' : next));
      position += 2;
    } else {
      parts.push(text(character));
      position += 1;
    }
  }
  throw new ShellSyntaxError('unterminated quoted string');
}

function dollarAt(script: string, position: number, quoted: boolean): Reading<'parts', readonly WordPart[]> {
  if (script.startsWith('$(', position)) {
    const end = closingParenthesis(script, position + 2);
    const inner = script.slice(position + 2, end);
    if (inner.startsWith('(') && inner.endsWith(')'))
      return { parts: [{ kind: 'arithmetic', expression: inner.slice(1, -1) }], end: end + 1 };
    return { parts: [{ kind: 'substitution', script: inner, quoted }], end: end + 1 };
  }
  VARIABLE.lastIndex = position;
  const match = VARIABLE.exec(script);
  if (!match) return { parts: [text('$')], end: position + 1 };
  const [whole, name, special, braced, otherwise] = match;
  const variable = name ?? special ?? braced ?? '';
  return {
    parts: [{ kind: 'variable', name: variable, otherwise, quoted }],
    end: position + whole.length,
  };
}

function closingParenthesis(script: string, start: number): number {
  let depth = 1;
  for (let position = start; position < script.length; position++) {
    if (script.charAt(position) === '(') depth += 1;
    if (script.charAt(position) === ')') depth -= 1;
    if (depth === 0) return position;
  }
  throw new ShellSyntaxError('unexpected end of file (expecting ")")');
}

function text(text: string): WordPart {
  return { kind: 'text', text };
}

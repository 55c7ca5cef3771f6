/** What becomes of the words of a command: variables are put in, and what is without quotes is split at blanks. */
import { arithmetic } from './arithmetic.js';
import { FIRST_PROCESS, type ShellContext } from './context.js';
import type { Wait } from './process.js';
import type { Word, WordPart } from './syntax.js';

/** Runs a script, and gives what it writes. */
export type Substitute = (script: string) => Generator<Wait, string, void>;

type Expansion<Result> = Generator<Wait, Result, void>;

export function* expandedWords(
  words: readonly Word[],
  context: ShellContext,
  substitute: Substitute,
): Expansion<readonly string[]> {
  const texts: string[] = [];
  for (const word of words) texts.push(...(yield* expandedWord(word, context, substitute)));
  return texts;
}

/** As one text, never split. */
export function* expandedText(word: Word, context: ShellContext, substitute: Substitute): Expansion<string> {
  let text = '';
  for (const part of word) text += (yield* valuesOf(part, context, substitute)).join(' ');
  return text;
}

/** One word becomes none where it is an empty variable, and several where a value has blanks. */
function* expandedWord(
  word: Word,
  context: ShellContext,
  substitute: Substitute,
): Expansion<readonly string[]> {
  const fields: string[] = [];
  let open: string | undefined;
  for (const part of word) {
    const values = yield* valuesOf(part, context, substitute);
    const pieces = isSplit(part) ? splitAtBlanks(values.join(' ')) : values;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && open !== undefined) {
        fields.push(open);
        open = undefined;
      }
      if (piece !== undefined) open = (open ?? '') + piece;
    }
  }
  if (open !== undefined) fields.push(open);
  return fields;
}

function isSplit(part: WordPart): boolean {
  return (part.kind === 'variable' || part.kind === 'substitution') && !part.quoted;
}

/** A blank at the beginning or end ends the word that is there: that is told by nothing in its place. */
function splitAtBlanks(text: string): readonly (string | undefined)[] {
  return text.split(/[ \t\n]+/).map((piece) => (piece === '' ? undefined : piece));
}

/** Several only of `"$@"`. */
function* valuesOf(
  part: WordPart,
  context: ShellContext,
  substitute: Substitute,
): Expansion<readonly string[]> {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'variable': {
      if (part.name === '@' && part.quoted) return context.parameters.slice(1);
      const value = variableOf(part.name, context);
      return [part.otherwise !== undefined && value === '' ? part.otherwise : value];
    }
    case 'substitution':
      return [(yield* substitute(part.script)).replace(/\n+$/, '')];
    case 'arithmetic':
      return [String(arithmetic(part.expression, (name) => variableOf(name, context)))];
    default:
      return part satisfies never;
  }
}

function variableOf(name: string, context: ShellContext): string {
  const { parameters, background } = context;
  if (name === '?') return String(context.status);
  if (name === '$') return String(FIRST_PROCESS);
  if (name === '!') return String([...background.keys()].at(-1) ?? '');
  if (name === '#') return String(Math.max(0, parameters.length - 1));
  if (name === '@' || name === '*') return parameters.slice(1).join(' ');
  if (/^\d+$/.test(name)) return parameters[Number(name)] ?? '';
  return context.variables.get(name) ?? (name === 'PWD' ? context.directory : '');
}

/** Takes a script apart into words, operators and redirections. */
import { quotedWord, type Reading, wordAt } from './read-word.js';
import { type Redirection, ShellSyntaxError, type Target, type Word } from './syntax.js';

export type Token =
  /** @property keyword what it says, where nothing in it is quoted or replaced: `if`, `done`, `{` */
  | { readonly kind: 'word'; readonly word: Word; readonly keyword: string | undefined }
  | { readonly kind: 'operator'; readonly operator: string }
  | { readonly kind: 'redirection'; readonly redirection: Redirection | undefined };

/** Longer ones first. */
const OPERATOR = /&&|\|\||;;|[;&|()\n]/y;
const REDIRECTION = /(\d?)(>>|>&|<&|>|<)/y;
const BLANK = /(?:[ \t\r]|\\\n)+/y;
const COMMENT = /#[^\n]*/y;

/** @throws ShellSyntaxError */
export function tokensOf(script: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < script.length; ) {
    const blank = matchAt(BLANK, script, position) ?? matchAt(COMMENT, script, position);
    if (blank) {
      position += blank[0].length;
      continue;
    }
    const { token, end } = tokenAt(script, position);
    tokens.push(token);
    position = end;
  }
  return tokens;
}

function tokenAt(script: string, position: number): Reading<'token', Token> {
  const redirection = matchAt(REDIRECTION, script, position);
  if (redirection) return redirectionAt(script, position + redirection[0].length, redirection);
  const operator = matchAt(OPERATOR, script, position)?.[0];
  if (operator !== undefined)
    return { token: { kind: 'operator', operator }, end: position + operator.length };
  const { word, end } = wordAt(script, position);
  const source = script.slice(position, end);
  const keyword = /^[\w!{}[\]]+$/.test(source) ? source : undefined;
  return { token: { kind: 'word', word, keyword }, end };
}

function redirectionAt(
  script: string,
  position: number,
  [, number = '', sign = '']: RegExpExecArray,
): Reading<'token', Token> {
  const blank = matchAt(BLANK, script, position)?.[0].length ?? 0;
  const { word, end } = wordAt(script, position + blank);
  if (end === position + blank) throw new ShellSyntaxError('unexpected redirection');
  // What a command reads is always nothing.
  if (sign.startsWith('<')) return { token: { kind: 'redirection', redirection: undefined }, end };
  const from = number === '2' ? 'stderr' : 'stdout';
  return { token: { kind: 'redirection', redirection: { from, to: targetOf(quotedWord(word)) } }, end };
}

function targetOf(name: string): Target {
  if (name === '1' || name === '/dev/stdout' || name === '/proc/self/fd/1') return 'stdout';
  if (name === '2' || name === '/dev/stderr' || name === '/proc/self/fd/2') return 'stderr';
  return 'nowhere';
}

function matchAt(expression: RegExp, text: string, position: number): RegExpExecArray | undefined {
  expression.lastIndex = position;
  return expression.exec(text) ?? undefined;
}

/** Takes a script apart into words, operators and redirections. */
import { quotedWord, type Reading, wordAt } from './read-word.js';
import { NotSimulated, type Output, type Redirection, ShellSyntaxError, type Word } from './syntax.js';

export type Token =
  /** @property keyword what it says, where nothing in it is quoted or replaced: `if`, `done`, `{` */
  | { readonly kind: 'word'; readonly word: Word; readonly keyword: string | undefined }
  | { readonly kind: 'operator'; readonly operator: string }
  | { readonly kind: 'redirection'; readonly redirection: Redirection };

/** Longer ones first. */
const OPERATOR = /&&|\|\||;;|[;&|()\n]/y;
const REDIRECTION = /(\d?)(>>|>&|<&|<<|>|<)/y;
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
  if (sign === '<<') throw new NotSimulated('no here-documents');
  const blank = matchAt(BLANK, script, position)?.[0].length ?? 0;
  const { word, end } = wordAt(script, position + blank);
  if (end === position + blank) throw new ShellSyntaxError('unexpected redirection');
  if (sign === '<') return { token: { kind: 'redirection', redirection: { kind: 'read', file: word } }, end };
  const redirection = output(number === '2' ? 'stderr' : 'stdout', sign, word);
  return { token: { kind: 'redirection', redirection }, end };
}

function output(from: Output, sign: string, file: Word): Redirection {
  const name = quotedWord(file);
  if (sign === '>&' && (name === '1' || name === '2'))
    return { kind: 'copy', from, to: name === '1' ? 'stdout' : 'stderr' };
  if (sign === '>&' || sign === '<&') throw new NotSimulated(`no ${sign}${name}`);
  return { kind: 'write', from, file, appends: sign === '>>' };
}

function matchAt(expression: RegExp, text: string, position: number): RegExpExecArray | undefined {
  expression.lastIndex = position;
  return expression.exec(text) ?? undefined;
}

/** Reads a Dockerfile into its instructions. */
import { nearest } from '../../../../common/suggest.js';
import type { EngineState } from '../../../state/engine-state.js';
import { Refusal } from '../../../state/refusal.js';
import { isNewer, wordsOf } from '../../engine-words.js';

export interface Instruction {
  /** In capitals: `FROM`. */
  readonly name: string;
  /** What follows, in one line. */
  readonly text: string;
}

const KNOWN =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  );

/** @throws Refusal 400 where an instruction is unknown, or there is none */
export function instructionsIn(state: EngineState, dockerfile: string): readonly Instruction[] {
  const lines = dockerfile
    .split('\n')
    .map((text, index) => ({ text: text.replace(/\r$/, ''), number: index + 1 }))
    .filter(({ text }) => !/^\s*(?:#|$)/.test(text));
  const instructions: Instruction[] = [];
  let begun = '';
  for (const { text, number } of lines) {
    const part = `${begun}${text.trim()}`;
    begun = part.endsWith('\\') ? `${part.slice(0, -1).trimEnd()} ` : '';
    if (begun === '') instructions.push(instruction(state, part, number));
  }
  if (instructions.length === 0) throw new Refusal(400, 'the Dockerfile (Dockerfile) cannot be empty');
  return instructions;
}

function instruction(state: EngineState, line: string, number: number): Instruction {
  const [, word = '', text = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  const name = word.toUpperCase();
  if (KNOWN.includes(name)) return { name, text };
  const where = wordsOf(state, { newer: 'error on line', older: 'error line' });
  const meant = isNewer(state) ? nearest(name, KNOWN) : undefined;
  const advice = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  throw new Refusal(400, `dockerfile parse ${where} ${number}: unknown instruction: ${name}${advice}`);
}

/** `["a", "b"]`; nothing where it is not in that form. */
export function listIn(text: string): readonly string[] | undefined {
  if (!text.trim().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch {
    // What only looks like a list is a shell's line.
    return undefined;
  }
}

/** `A=1 B="two words"`, or the older `A one value`. */
export function pairsIn(text: string): readonly (readonly [string, string])[] {
  const [, name = '', value = ''] = /^([^\s=]+)\s+(.*)$/.exec(text) ?? [];
  if (name !== '') return [[name, value]];
  const pairs = text.matchAll(/([^\s=]+|"[^"]*")=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*)/g);
  return [...pairs].map(([, key = '', quoted = '']) => [unquoted(key), unquoted(quoted)]);
}

function unquoted(text: string): string {
  const [, double, single] = /^(?:"(.*)"|'(.*)')$/s.exec(text) ?? [];
  return single ?? (double ?? text).replace(/\\(.)/g, '$1');
}

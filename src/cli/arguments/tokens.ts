/** Words to tokens, as Node reads them. After its name, a command may mean other options by some letters. */
import { parseArgs } from 'node:util';
import type { Command } from '../command.js';
import { findCommand } from '../command-table.js';
import { OPTIONS } from '../option-table.js';

type Tokens = ReturnType<typeof read>;
type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

export function tokensOf(args: readonly string[]): Tokens {
  const tokens = read(args, OPTIONS);
  const first = tokens.find(({ kind }) => kind !== 'option');
  const letters = first?.kind === 'positional' ? findCommand(first.value)?.letters : undefined;
  if (first === undefined || letters === undefined) return tokens;
  const before = tokens.filter(({ index }) => index <= first.index);
  return [...before, ...read(args.slice(first.index + 1), optionsWith(letters))];
}

function read(args: readonly string[], options: Options) {
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}

function optionsWith(letters: NonNullable<Command['letters']>): Options {
  const options: Options = OPTIONS;
  const others = Object.entries(options).map(([name, { type, short }]) => {
    const letter = short === undefined || short in letters ? undefined : short;
    return [name, letter === undefined ? { type } : { type, short: letter }] as const;
  });
  const lettered = Object.entries(letters).map(([short, name]) => [
    name,
    { type: OPTIONS[name].type, short },
  ]);
  return Object.fromEntries([...others, ...lettered]);
}

/**
 * Words to an invocation. Options may stand before or after the command; the first word that is no option is the
 * command, and what follows `--` are names, or a command to be run, whatever they look like.
 */
import { nearest } from '../../common/suggest.js';
import type { Command, Invocation, Program } from '../command.js';
import { COMMANDS, type CommandName, findCommand } from '../command-table.js';
import { COMMON_OPTIONS, isOptionName, OPTIONS, type OptionName, optionOf } from '../option-table.js';
import { optionValues } from '../option-values.js';
import { UsageError } from '../usage-error.js';
import { tokensOf } from './tokens.js';

export type Parsed =
  /** Help on one command, or on all. */
  | { readonly kind: 'help'; readonly command: Command<CommandName> | null }
  | { readonly kind: 'run'; readonly command: Command<CommandName>; readonly invocation: Invocation };

interface Words {
  readonly words: readonly string[];
  readonly literalWords: readonly string[];
  readonly given: ReadonlyMap<OptionName, readonly string[]>;
}

/** Throws {@link UsageError}. */
export function parseCommandLine(words: readonly string[], program: Program): Parsed {
  const split = splitWords(words, program);
  const [first, ...rest] = split.given.has('version') ? ['version', ...split.words] : split.words;
  if (first === 'help')
    return { kind: 'help', command: rest[0] === undefined ? null : command(rest[0], program) };
  if (first === undefined) {
    if (split.given.size === 0 || split.given.has('help')) return { kind: 'help', command: null };
    throw new UsageError('no command was given', `\`${program} --help\` lists the commands.`);
  }
  const found = command(first, program);
  if (split.given.has('help')) return { kind: 'help', command: found };
  refuseForeignOptions(found, [...split.given.keys()], program);
  const invocation = {
    program,
    words: rest,
    literalWords: split.literalWords,
    options: optionValues(split.given),
  };
  refuseOperands(found, invocation);
  return { kind: 'run', command: found, invocation };
}

function splitWords(args: readonly string[], program: Program): Words {
  const words: string[] = [];
  const literalWords: string[] = [];
  const given = new Map<OptionName, string[]>();
  let literal = false;
  for (const token of tokensOf(args)) {
    if (token.kind === 'option-terminator') literal = true;
    else if (token.kind === 'positional') (literal ? literalWords : words).push(token.value);
    else {
      const name = knownOption(token.name, token.rawName, program);
      const values = given.get(name) ?? [];
      values.push(readValue(name, token));
      given.set(name, values);
    }
  }
  return { words, literalWords, given };
}

function knownOption(name: string, written: string, program: Program): OptionName {
  if (isOptionName(name)) return name;
  if (name === 'password') throw passwordInSight(program);
  const near = written.startsWith('--') ? nearest(name, Object.keys(OPTIONS)) : undefined;
  const hint = near === undefined ? `\`${program} --help\` lists the options.` : `Did you mean --${near}?`;
  throw new UsageError(`unknown option ${written}`, hint);
}

/** Everybody on the machine may see the words of a command line, and shells keep them. */
function passwordInSight(program: Program): UsageError {
  return new UsageError(
    'a password is not taken from the command line, where others can read it',
    `\`${program} login\` asks for it; for scripts there is --password-stdin.`,
  );
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readValue(name: OptionName, { rawName, value, inlineValue = false }: OptionToken): string {
  const option = optionOf(name);
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return '';
  }
  const looksLikeOption = value !== '-' && value?.startsWith('-') === true && !inlineValue;
  if (value === undefined || value === '' || looksLikeOption) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}`);
  }
  return value;
}

function command(name: string, program: Program): Command<CommandName> {
  const found = findCommand(name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    COMMANDS.map((each) => each.name),
  );
  const hint =
    near === undefined ? `\`${program} --help\` lists the commands.` : `Did you mean \`${program} ${near}\`?`;
  throw new UsageError(`unknown command "${name}"`, hint);
}

function refuseForeignOptions(target: Command, given: readonly OptionName[], program: Program): void {
  for (const name of given) {
    if (COMMON_OPTIONS.includes(name) || target.options.includes(name)) continue;
    const takers = COMMANDS.filter((each) => each.options.includes(name)).map((each) => each.name);
    const hint = `It belongs to ${takers.join(', ')}; see \`${program} ${target.name} --help\`.`;
    throw new UsageError(`"${target.name}" takes no option --${name}`, hint);
  }
}

function refuseOperands(target: Command, { program, words, literalWords }: Invocation): void {
  const [surplus] = [...words, ...literalWords];
  if (target.operands !== '' || surplus === undefined) return;
  throw new UsageError(
    `"${target.name}" takes no names, and was given "${surplus}"`,
    `See \`${program} ${target.name} --help\`.`,
  );
}

/** What a command is: a declaration that parsing and help are made from, and a function that is loaded late. */
import type { CommandIo } from './command-io.js';
import type { OptionName } from './option-table.js';
import type { OptionValues } from './option-values.js';

export interface Command<Name extends string = string> {
  readonly name: Name;
  /** What may follow the command's name, as usage lines print it; empty where nothing may. */
  readonly operands: Operands;
  /** Its own options, beside those that every command takes. */
  readonly options: readonly OptionName[];
  /** Letters that mean another option after the command's name than they do before it. */
  readonly letters?: Readonly<Record<string, OptionName>>;
  /** Imports what the command needs: nothing of it is loaded for other commands. */
  readonly load: () => Promise<RunCommand>;
}

type Operands =
  | ''
  | '[NAME...]'
  | 'NAME...|--all'
  | '[ACTION] [NAME...]'
  | 'NAME [-- COMMAND...]'
  | 'NAME -- COMMAND...'
  | 'NAME|IMAGE...'
  | 'SOURCE TARGET'
  | 'FILE'
  | '[REGISTRY]'
  | '[map|clients]';

/** Writes its results and answers with the exit code; throws for anything that an error message should tell. */
export type RunCommand = (invocation: Invocation, io: CommandIo) => Promise<number>;

/** A command line that was understood. */
export interface Invocation {
  readonly program: Program;
  /** Words after the command, before `--`. */
  readonly words: readonly string[];
  /** Words after `--`: names, or a command to be run, whatever they look like. */
  readonly literalWords: readonly string[];
  readonly options: OptionValues;
}

/** What the user types to get here. */
export type Program = 'docker-map' | 'docker map';

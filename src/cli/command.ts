/** What a command is: a declaration that parsing and help are made from, and a function that is loaded late. */

import type { CommandIo } from './command-io.js';
import type { ExitCode } from './exit-code.js';
import type { OptionName } from './option-table.js';
import type { OptionValues } from './option-values.js';

export interface Example {
  /** What is typed after the program's name. */
  readonly words: string;
  readonly meaning: string;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What may follow the command's name, as usage lines print it; empty where nothing may. */
  readonly operands: '' | '[NAME...]' | '[ACTION] [NAME...]' | '[map|clients]';
  /** Whole sentences for the command's own help. */
  readonly description: string;
  /** Its own options, beside those that every command takes. */
  readonly options: readonly OptionName[];
  readonly examples: readonly [Example, ...Example[]];
  /** Imports what the command needs: nothing of it is loaded for other commands. */
  readonly load: () => Promise<RunCommand>;
}

/** Writes its results and answers with the exit code; throws for anything that an error message should tell. */
export type RunCommand = (invocation: Invocation, io: CommandIo) => Promise<ExitCode>;

/** A command line that was understood. */
export interface Invocation {
  readonly program: Program;
  /** Words after the command, before `--`. */
  readonly words: readonly string[];
  /** Words after `--`: names, whatever they look like. */
  readonly literalWords: readonly string[];
  readonly options: OptionValues;
}

/** What the user types to get here. */
export type Program = 'docker-map' | 'docker map';

/** Commands for files and directories (manual, section 3.5.2). */
import { commandLine } from './command-line.js';
import { quote } from './quote.js';
import { type UserGroup, userGroupWord } from './user-group.js';

export interface RecursiveOptions {
  /** With all that is in a directory. Default: `true`. */
  readonly recursive?: boolean;
}

export interface RmOptions extends RecursiveOptions {
  /** No error where there is nothing to remove. Default: `false`. */
  readonly force?: boolean;
}

export interface MkdirOptions {
  /** Make parent directories that do not exist, and do not fail if it exists. Default: `true`. */
  readonly createParent?: boolean;
  /**
   * Look first whether the directory exists. Default: `false`; `true` is a test that Bash and BusyBox know, and Debian's
   * `sh` does not: there, say `sh`, which is a test for every POSIX shell.
   */
  readonly checkIfExists?: boolean | 'sh';
}

export function mkdir(path: string, options: MkdirOptions = {}): string {
  const { createParent = true, checkIfExists = false } = options;
  const command = commandLine('mkdir', [path], { '-p': createParent });
  if (checkIfExists === false) return command;
  const test = checkIfExists === 'sh' ? `[ ! -d ${quote(path)} ]` : `[[ ! -d ${quote(path)} ]]`;
  return `if ${test}; then ${command}; fi`;
}

/** `permissions`: in any notation that the program takes: `0755`, `u=rwX,go=`. */
export function chmod(permissions: string, path: string, options: RecursiveOptions = {}): string {
  return commandLine('chmod', [permissions, path], { '-R': options.recursive ?? true });
}

/** The user is completed to `user:group`, as `getUserGroup` does. */
export function chown(user: UserGroup, path: string, options: RecursiveOptions = {}): string {
  return `${commandLine('chown', [], { '-R': options.recursive ?? true })} ${userGroupWord(user)} ${quote(path)}`;
}

/** Recursive unless `recursive` is `false`, as the manual has it (the original was not). */
export function rm(path: string, options: RmOptions = {}): string {
  return commandLine('rm', [path], { '-R': options.recursive ?? true, '-f': options.force });
}

/**
 * A small shell, as far as containers of tests need one: `sh -c '…'` and commands without a shell (`sleep 5`). It
 * reads and writes the container's files. As first process it ignores signals unless a trap is set, and a trap waits for the command that runs.
 */
import type { Program } from '../state/program.js';
import { CannotStart } from './cannot-start.js';
import { contextOf } from './shell/context.js';
import { invoke, isProgram } from './shell/invoke.js';
import { shellLanguage } from './shell/language.js';
import { Process } from './shell/process.js';
import { toTheEnd } from './shell/traps.js';

/** @throws CannotStart where the command is no program that it knows */
export const shell: Program = (run) => {
  const [name = ''] = run.command;
  if (!isProgram(name)) throw new CannotStart(reasonAgainst(name), 127);
  const context = { ...contextOf(run, shellLanguage, []), isReplaced: true };
  const process = new Process(run, toTheEnd(invoke(run.command, context), context), (code) => run.exit(code));
  context.wake = () => process.wake();
  process.go();
};

function reasonAgainst(name: string): string {
  return name.includes('/')
    ? `exec: "${name}": stat ${name}: no such file or directory`
    : `exec: "${name}": executable file not found in $PATH`;
}

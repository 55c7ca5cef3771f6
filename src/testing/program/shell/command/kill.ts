/** `kill`: to processes in the background, or to the container's first process. */
import { FIRST_PROCESS, type ShellContext } from '../context.js';
import { signalNamed, signalNumber } from '../traps.js';
import { failed, type ShellCommands } from './command.js';

export const killCommands: ShellCommands = {
  kill(parameters, context) {
    const [option = ''] = parameters;
    const named = option === '-s';
    const hasSignal = option.startsWith('-');
    const text = named ? (parameters[1] ?? '') : hasSignal ? option.slice(1) : 'TERM';
    const signal = signalNamed(text);
    if (signal === undefined) return failed(context, `sh: invalid signal '${text}'`);
    const targets = parameters.slice(named ? 2 : hasSignal ? 1 : 0);
    if (targets.length === 0) return failed(context, 'sh: you need to specify whom to kill');
    return Math.max(...targets.map((target) => sent(context, signal, target)));
  },
};

function sent(context: ShellContext, signal: string, target: string): number {
  const number = Number(target.replace(/^%/, ''));
  if (!Number.isInteger(number)) return failed(context, `sh: invalid number '${target}'`);
  if (number === FIRST_PROCESS) {
    // `kill -0` only asks; and nobody inside can kill the first process against its will.
    if (signal !== 'EXIT' && signal !== 'SIGKILL') context.run.signalFirst(signal);
    return 0;
  }
  const process = context.background.get(number);
  if (!process || process.ended) return failed(context, `sh: can't kill pid ${target}: No such process`);
  if (signal !== 'EXIT') process.kill(128 + signalNumber(signal));
  return 0;
}

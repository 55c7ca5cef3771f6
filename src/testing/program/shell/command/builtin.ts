/** Commands that are the shell's own: they change it, or the way that its script goes. */
import { LoopEnd, ShellExit } from '../control.js';
import { absolute, fileAt, inputLine } from '../paths.js';
import type { Steps } from '../process.js';
import { signalNamed, signalNumber } from '../traps.js';
import { failed, type ShellCommands } from './command.js';

export const builtinCommands: ShellCommands = {
  ':': () => 0,
  exit([code], context) {
    if (code === undefined) throw new ShellExit(context.status);
    if (!/^\d+$/.test(code)) return failed(context, `sh: exit: line 0: Illegal number: ${code}`, 2);
    throw new ShellExit(Number(code) % 256);
  },
  trap(parameters, context) {
    const [first = '', ...others] = parameters;
    const names = signalNamed(first) === undefined || others.length > 0 ? others : parameters;
    const resets = names === parameters || first === '-';
    for (const name of names) {
      const signal = signalNamed(name);
      if (signal === undefined)
        return failed(context, `sh: trap: line 0: ${name}: invalid signal specification`);
      if (resets) context.traps.delete(signal);
      else context.traps.set(signal, first);
    }
    return 0;
  },
  *exec(parameters, context): Steps {
    if (parameters.length === 0) return 0;
    // Whatever takes the shell's place knows nothing of its traps.
    context.traps.clear();
    const replaced = { ...context, isReplaced: context.takesSignals };
    throw new ShellExit(yield* context.language.invoke(parameters, replaced));
  },
  *eval(parameters, context): Steps {
    return yield* context.language.evaluate(parameters.join(' '), context);
  },
  *wait(parameters, context): Steps {
    const awaited = [...context.background].filter(
      ([number]) => parameters.length === 0 || parameters.includes(String(number)),
    );
    while (awaited.some(([, process]) => !process.ended)) {
      yield { kind: 'background' };
      const [signal] = context.signals;
      if (signal !== undefined) return 128 + signalNumber(signal);
    }
    return parameters.length === 0 ? 0 : (awaited.at(-1)?.[1].code ?? 127);
  },
  export(parameters, context) {
    for (const parameter of parameters) {
      const [name = '', ...value] = parameter.split('=');
      if (value.length > 0) context.variables.set(name, value.join('='));
      context.exported.add(name);
    }
    return 0;
  },
  unset(names, context) {
    for (const name of names) context.variables.delete(name);
    return 0;
  },
  set(parameters, context) {
    for (const parameter of parameters) {
      if (/^-\w*e/.test(parameter)) context.stopAtFailure = true;
      if (/^\+\w*e/.test(parameter)) context.stopAtFailure = false;
    }
    const end = parameters.indexOf('--');
    if (end >= 0) context.parameters = [context.parameters[0] ?? 'sh', ...parameters.slice(end + 1)];
    return 0;
  },
  shift([count = '1'], context) {
    const [name = 'sh', ...others] = context.parameters;
    context.parameters = [name, ...others.slice(Number(count))];
    return 0;
  },
  *read(parameters, context): Steps {
    const names = parameters.filter((parameter) => !parameter.startsWith('-'));
    const line = yield* inputLine(context);
    const words = (line ?? '').trim().split(/[ \t]+/);
    for (const [index, name] of names.entries())
      context.variables.set(
        name,
        index < names.length - 1 ? (words[index] ?? '') : words.slice(index).join(' '),
      );
    return line?.endsWith('\n') ? 0 : 1;
  },
  cd([path = '/'], context) {
    if (fileAt(context, path)?.kind !== 'folder')
      return failed(context, `sh: cd: line 0: can't cd to ${path}: No such file or directory`, 2);
    context.directory = absolute(context, path);
    return 0;
  },
  break: (parameters) => endLoop(parameters, false),
  continue: (parameters) => endLoop(parameters, true),
};

function endLoop([loops = '1']: readonly string[], again: boolean): never {
  throw new LoopEnd(again, Number(loops));
}

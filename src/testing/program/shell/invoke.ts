/** Commands by their names: those of the shell itself, and those that a container could run without it. */
import { builtinCommands } from './command/builtin.js';
import { failed, type ShellCommand, type ShellCommands } from './command/command.js';
import { echoCommands } from './command/echo.js';
import { killCommands } from './command/kill.js';
import { ownershipCommands } from './command/ownership.js';
import { surroundingsCommands } from './command/surroundings.js';
import { testCommands } from './command/test.js';
import { contextOf, environmentOf, type ShellContext } from './context.js';
import type { Steps } from './process.js';
import { receive, toTheEnd } from './traps.js';

const NOT_FOUND = 127;

const programs: ShellCommands = {
  ...echoCommands,
  ...killCommands,
  ...ownershipCommands,
  ...surroundingsCommands,
  ...testCommands,
  sh: shell,
  ash: shell,
  *busybox([name = '', ...parameters], context): Steps {
    if (name === '') return 0;
    const program = programNamed(name);
    if (!program) return failed(context, `${name}: applet not found`, NOT_FOUND);
    return yield* stepsOf(program(parameters, context));
  },
};

/** Whether a container can run it as its first process. */
export function isProgram(name: string): boolean {
  return programNamed(name) !== undefined;
}

export function* invoke([name = '', ...parameters]: readonly string[], context: ShellContext): Steps {
  const command = own(builtinCommands, name) ?? programNamed(name);
  if (!command) return failed(context, `sh: ${name}: not found`, NOT_FOUND);
  return yield* stepsOf(command(parameters, context));
}

/** `sh -c 'script' name parameters…`; without a script there is nothing to do, as nothing can be read. */
function* shell(parameters: readonly string[], context: ShellContext): Steps {
  const first = parameters.findIndex((parameter) => !/^-\w+$/.test(parameter));
  const options = parameters.slice(0, first < 0 ? undefined : first).join('');
  const [script, ...others] = first < 0 ? [] : parameters.slice(first);
  if (script === undefined) return 0;
  if (!options.includes('c'))
    return failed(context, `sh: can't open '${script}': No such file or directory`, 2);
  const { run, language } = context;
  const inner = contextOf(run, language, others.length > 0 ? others : ['sh'], environmentOf(context));
  inner.write = context.write;
  inner.stopAtFailure = options.includes('e');
  inner.wake = context.wake;
  inner.takesSignals = context.isReplaced;
  if (context.isReplaced) run.onSignal((signal) => receive(inner, signal));
  return yield* toTheEnd(language.evaluate(script, inner), inner);
}

function programNamed(name: string): ShellCommand | undefined {
  const [, base = ''] = /^(?:(?:\/usr(?:\/local)?)?\/s?bin\/)?([^/]+)$/.exec(name) ?? [];
  return own(programs, base);
}

function own(commands: ShellCommands, name: string): ShellCommand | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function* stepsOf(result: number | Steps): Steps {
  return typeof result === 'number' ? result : yield* result;
}

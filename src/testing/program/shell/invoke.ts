/** Commands by their names: those of the shell itself, and those that a container could run without it. */
import { builtinCommands } from './command/builtin.js';
import { failed, type ShellCommand, type ShellCommands } from './command/command.js';
import { echoCommands } from './command/echo.js';
import { fileCommands } from './command/files.js';
import { folderCommands } from './command/folders.js';
import { killCommands } from './command/kill.js';
import { ownershipCommands } from './command/ownership.js';
import { surroundingsCommands } from './command/surroundings.js';
import { testCommands } from './command/test.js';
import { contextOf, environmentOf, type ShellContext } from './context.js';
import { fileAt, inputLine } from './paths.js';
import type { Steps } from './process.js';
import { receive, toTheEnd } from './traps.js';

const NOT_FOUND = 127;

const programs: ShellCommands = {
  ...echoCommands,
  ...fileCommands,
  ...folderCommands,
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

/** `sh -c 'script' name parameters…`, `sh file parameters…`; without either it reads its script line by line. */
function* shell(parameters: readonly string[], context: ShellContext): Steps {
  const first = parameters.findIndex((parameter) => !/^-\w+$/.test(parameter));
  const options = parameters.slice(0, first < 0 ? undefined : first).join('');
  const [script, ...others] = first < 0 ? [] : parameters.slice(first);
  const isCommand = options.includes('c');
  const file = script === undefined || isCommand ? undefined : fileAt(context, script);
  if (script !== undefined && !isCommand && file?.kind !== 'file')
    return failed(context, `sh: can't open '${script}': No such file or directory`, 2);
  const name = isCommand ? others : [script ?? 'sh', ...others];
  const inner = innerShell(context, name.length > 0 ? name : ['sh'], options);
  const steps =
    script === undefined
      ? fromInput(inner)
      : context.language.evaluate(file?.content.toString() ?? script, inner);
  return yield* toTheEnd(steps, inner);
}

function innerShell(context: ShellContext, parameters: readonly string[], options: string): ShellContext {
  const { run, language, write, input, directory, wake } = context;
  const inner = {
    ...contextOf(run, language, parameters, environmentOf(context)),
    ...{ write, input, directory, wake },
  };
  inner.stopAtFailure = options.includes('e');
  inner.takesSignals = context.isReplaced;
  if (context.isReplaced) run.onSignal((signal) => receive(inner, signal));
  return inner;
}

/** What belongs together is read together; commands read on where the script has been read to. */
function* fromInput(context: ShellContext): Steps {
  let script = '';
  for (let line = yield* inputLine(context); line !== undefined; line = yield* inputLine(context)) {
    script += line;
    if (!context.language.isWhole(script)) continue;
    yield* context.language.evaluate(script, context);
    script = '';
  }
  return script === '' ? context.status : yield* context.language.evaluate(script, context);
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

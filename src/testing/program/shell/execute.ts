/** Does what a script says. */
import { InputQueue, noInput } from '../../state/input-queue.js';
import { failed } from './command/command.js';
import { type ShellContext, subshellOf } from './context.js';
import { LoopEnd, ShellExit } from './control.js';
import { expandedText, expandedWords } from './expand.js';
import { Process, type Steps, type Wait } from './process.js';
import { type OpenRedirection, redirectedStreams } from './redirect.js';
import type { Assignment, Command, Redirection } from './syntax.js';
import { afterSignals, toTheEnd } from './traps.js';

export function* executed(command: Command, context: ShellContext): Steps {
  context.status = yield* resultOf(command, context);
  return context.status;
}

function* resultOf(command: Command, context: ShellContext): Steps {
  switch (command.kind) {
    case 'simple':
      return yield* simple(command, context);
    case 'list': {
      let status = 0;
      for (const item of command.commands) status = yield* executed(item, context);
      return status;
    }
    case 'and':
    case 'or': {
      const status = yield* condition(command.left, context);
      return (status === 0) === (command.kind === 'and') ? yield* executed(command.right, context) : status;
    }
    case 'pipe':
      return yield* piped(command.commands, context);
    case 'not':
      return (yield* condition(command.command, context)) === 0 ? 1 : 0;
    case 'background':
      return inBackground(command.command, context);
    case 'if':
      if ((yield* condition(command.condition, context)) === 0) return yield* executed(command.then, context);
      return command.otherwise ? yield* executed(command.otherwise, context) : 0;
    case 'while':
    case 'until':
      return yield* looped(context, command.body, function* () {
        return ((yield* condition(command.condition, context)) === 0) === (command.kind === 'while');
      });
    case 'for':
      return yield* forEach(command, context);
    case 'group':
      return yield* redirectedTo(command.redirections, context, () => executed(command.body, context));
    case 'subshell': {
      const inner = subshellOf(context);
      return yield* redirectedTo(command.redirections, inner, () =>
        toTheEnd(executed(command.body, inner), inner),
      );
    }
    default:
      return command satisfies never;
  }
}

function* simple(command: Extract<Command, { kind: 'simple' }>, context: ShellContext): Steps {
  const words = yield* expandedWords(command.words, context, (script) => substituted(script, context));
  if (words.length === 0) {
    yield* assign(command.assignments, context);
    return context.status;
  }
  const { variables, exported } = context;
  const before = new Map(command.assignments.map(({ name }) => [name, variables.get(name)]));
  const added = [...before.keys()].filter((name) => !exported.has(name));
  yield* assign(command.assignments, context);
  for (const name of added) exported.add(name);
  const run = () => context.language.invoke(words, context);
  context.status = yield* redirectedTo(command.redirections, context, run);
  for (const name of added) exported.delete(name);
  for (const [name, value] of before)
    if (value === undefined) variables.delete(name);
    else variables.set(name, value);
  const status = yield* afterSignals(context);
  if (status !== 0 && context.stopAtFailure && context.conditions === 0) throw new ShellExit(status);
  return status;
}

/** Leaves the status of the last command that a value was taken from, or 0. */
function* assign(assignments: readonly Assignment[], context: ShellContext): Generator<Wait, void, void> {
  context.status = 0;
  for (const { name, value } of assignments) {
    const text = yield* expandedText(value, context, (script) => substituted(script, context));
    context.variables.set(name, text);
  }
}

function* condition(command: Command, context: ShellContext): Steps {
  context.conditions += 1;
  try {
    return yield* executed(command, context);
  } finally {
    context.conditions -= 1;
  }
}

function* forEach(command: Extract<Command, { kind: 'for' }>, context: ShellContext): Steps {
  const values = [
    ...(yield* expandedWords(command.words, context, (script) => substituted(script, context))),
  ];
  return yield* looped(context, command.body, () => {
    const value = values.shift();
    if (value !== undefined) context.variables.set(command.name, value);
    return value !== undefined;
  });
}

/** Engines have processors that loops without end keep busy; here a loop takes time so that others get their turn. */
const ROUNDS_A_MILLISECOND = 1000;

/** @param next whether there is another round */
function* looped(
  context: ShellContext,
  body: Command,
  next: () => boolean | Generator<Wait, boolean, void>,
): Steps {
  let status = 0;
  for (let round = 1; ; round++) {
    if (round % ROUNDS_A_MILLISECOND === 0) yield { kind: 'time', milliseconds: 1 };
    try {
      const more = next();
      if (!(typeof more === 'boolean' ? more : yield* more)) return status;
      status = yield* executed(body, context);
    } catch (error) {
      if (!(error instanceof LoopEnd)) throw error;
      if (error.loops > 1) throw new LoopEnd(error.again, error.loops - 1);
      if (!error.again) return 0;
    }
  }
}

function* redirectedTo(
  redirections: readonly Redirection[],
  context: ShellContext,
  steps: () => Steps,
): Steps {
  const { write, input } = context;
  const opened = redirectedStreams(context, yield* openRedirections(redirections, context));
  if (typeof opened === 'string') return failed(context, opened);
  Object.assign(context, opened);
  try {
    return yield* steps();
  } finally {
    Object.assign(context, { write, input });
  }
}

function* openRedirections(
  redirections: readonly Redirection[],
  context: ShellContext,
): Generator<Wait, readonly OpenRedirection[], void> {
  const opened: OpenRedirection[] = [];
  for (const redirection of redirections) {
    if (redirection.kind === 'copy') opened.push(redirection);
    else {
      const path = yield* expandedText(redirection.file, context, (script) => substituted(script, context));
      opened.push({ ...redirection, path });
    }
  }
  return opened;
}

/** All at the same time, each in a shell of its own; the last one's status counts. */
function* piped(commands: readonly Command[], context: ShellContext): Steps {
  const others: Process[] = [];
  let { input } = context;
  for (const command of commands.slice(0, -1)) {
    const pipe = new InputQueue();
    const inner = { ...subshellOf(context), input };
    inner.write = { ...context.write, stdout: (text) => pipe.write(text) };
    const process = new Process(context.run, toTheEnd(executed(command, inner), inner), () => pipe.end());
    inner.wake = () => process.wake();
    others.push(process);
    input = pipe;
  }
  for (const process of others) process.go();
  const inner = { ...subshellOf(context), input };
  const [last] = commands.slice(-1);
  const status = last ? yield* toTheEnd(executed(last, inner), inner) : 0;
  // Whoever writes to one that does not read any more is ended.
  for (const process of others) process.kill(141);
  return status;
}

/** Numbers of processes go on from the first one's. */
const FIRST_CHILD = 7;

function inBackground(command: Command, context: ShellContext): number {
  const inner = { ...subshellOf(context), input: noInput() };
  const process = new Process(context.run, toTheEnd(executed(command, inner), inner), () => context.wake());
  inner.wake = () => process.wake();
  context.background.set(FIRST_CHILD + context.background.size, process);
  process.go();
  return 0;
}

function* substituted(script: string, context: ShellContext): Generator<Wait, string, void> {
  let written = '';
  const inner = subshellOf(context);
  inner.write = {
    ...context.write,
    stdout: (text) => {
      written += text;
    },
  };
  context.status = yield* toTheEnd(context.language.evaluate(script, inner), inner);
  return written;
}

/** Does what a script says. */
import { redirected, type ShellContext, subshellOf } from './context.js';
import { LoopEnd, ShellExit } from './control.js';
import { expandedText, expandedWords } from './expand.js';
import { Process, type Steps, type Wait } from './process.js';
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
  const { write } = context;
  context.write = redirected(context, redirections);
  try {
    return yield* steps();
  } finally {
    context.write = write;
  }
}

/** Numbers of processes go on from the first one's. */
const FIRST_CHILD = 7;

function inBackground(command: Command, context: ShellContext): number {
  const inner = subshellOf(context);
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

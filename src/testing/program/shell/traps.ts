/** Traps: what a script does when signals come, and at its end. A signal waits until the current command has ended. */
import { constants } from 'node:os';
import type { ShellContext } from './context.js';
import { LoopEnd, ShellExit } from './control.js';
import type { Steps } from './process.js';

const numbers: Readonly<Record<string, number>> = constants.signals;

/** `SIGTERM` of `TERM`, `SIGTERM` or `15`; `EXIT` of `EXIT` or `0`. */
export function signalNamed(text: string): string | undefined {
  if (/^(?:EXIT|0)$/i.test(text)) return 'EXIT';
  if (/^\d+$/.test(text)) return Object.keys(numbers).find((name) => numbers[name] === Number(text));
  const name = text.toUpperCase().replace(/^(?:SIG)?/, 'SIG');
  return name in numbers ? name : undefined;
}

export function signalNumber(name: string): number {
  return numbers[name] ?? 0;
}

/** A signal comes to the shell. */
export function receive(context: ShellContext, signal: string): void {
  if (!context.traps.get(signal)) return;
  context.signals.push(signal);
  context.wake();
}

/** Does what was set for the signals that have come; the status stays as it was. */
export function* afterSignals(context: ShellContext): Steps {
  for (let signal = context.signals.shift(); signal !== undefined; signal = context.signals.shift()) {
    const status = context.status;
    yield* context.language.evaluate(context.traps.get(signal) ?? '', context);
    context.status = status;
  }
  return context.status;
}

/** Runs steps to their end, `exit` included, and then what was set for the end. */
export function* toTheEnd(steps: Steps, context: ShellContext): Steps {
  const code = yield* untilExit(steps);
  const atExit = context.traps.get('EXIT');
  if (!atExit) return code;
  context.traps.delete('EXIT');
  context.status = code;
  return yield* untilExit(exitAfter(context.language.evaluate(atExit, context), code));
}

function* untilExit(steps: Steps): Steps {
  try {
    return yield* steps;
  } catch (error) {
    if (error instanceof ShellExit) return error.code;
    if (error instanceof LoopEnd) return 0;
    throw error;
  }
}

function* exitAfter(steps: Steps, code: number): Steps {
  yield* steps;
  return code;
}

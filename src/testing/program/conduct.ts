/** A behaviour as data, and the program that carries it out. Times: milliseconds from the start. */
import type { OutputStream } from '../state/output-log.js';
import type { Program, ProgramRun } from '../state/program.js';

export interface End {
  readonly code: number;
  readonly after: number;
}

/** What a program does when a signal comes. */
export interface SignalReaction {
  /** The code that it ends with. Default: it goes on. */
  readonly exits?: number | undefined;
  /** Milliseconds from the signal until it ends. Default: 0. */
  readonly after?: number | undefined;
  /** Written at once, as a line. */
  readonly logs?: string | undefined;
}

export interface Conduct {
  readonly end: End | undefined;
  /** By the number of the start. They count before `end`. */
  readonly crashes: ReadonlyMap<number, End>;
  readonly health: readonly { readonly at: number; readonly healthy: boolean }[];
  readonly logs: readonly { readonly text: string; readonly at: number; readonly stream: OutputStream }[];
  /** Signals that are not in here do nothing. */
  readonly signals: ReadonlyMap<string, SignalReaction>;
}

/** Texts due at the moment of the end are written before it. */
export function programOfConduct(conduct: Conduct): Program {
  const program: Program = (run) => {
    run.onSignal((signal) => react(run, conduct.signals.get(signal)));
    for (const { at, healthy } of conduct.health) due(run, at, () => run.setHealth(healthy ? 0 : 1));
    for (const { text, at, stream } of conduct.logs) due(run, at, () => run.write(text, stream));
    const end = conduct.crashes.get(run.start) ?? conduct.end;
    if (end) due(run, end.after, () => run.exit(end.code));
  };
  // Images of different behaviour are different images: their ids follow from this text.
  const text = JSON.stringify(conduct, (_, value) => (value instanceof Map ? [...value] : value));
  return Object.assign(program, { toString: () => text });
}

function react(run: ProgramRun, reaction: SignalReaction | undefined): void {
  if (!reaction) return;
  const { exits, after = 0, logs } = reaction;
  if (logs !== undefined) run.write(`${logs}\n`);
  if (exits !== undefined) due(run, after, () => run.exit(exits));
}

function due(run: ProgramRun, after: number, action: () => void): void {
  if (after === 0) action();
  else run.after(after, action);
}

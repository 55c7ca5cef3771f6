/** What a script has while it runs. A subshell has a copy; what is outside of the shell, both share. */
import type { ProgramInput, ProgramRun } from '../../state/program.js';
import type { Process, Steps } from './process.js';

/** The number of a container's first process, which every shell takes itself for. */
export const FIRST_PROCESS = 1;

export interface ShellContext {
  readonly run: ProgramRun;
  readonly language: ShellLanguage;
  /** Variables and environment together. */
  readonly variables: Map<string, string>;
  readonly exported: Set<string>;
  /** `$0`, `$1`, … */
  parameters: readonly string[];
  status: number;
  /** `set -e` */
  stopAtFailure: boolean;
  /** How many conditions it is within, where failures are no reason to stop. */
  conditions: number;
  /** Path, where relative ones begin. */
  directory: string;
  input: ProgramInput;
  write: Readonly<Record<'stdout' | 'stderr', (text: string) => void>>;
  /** By the signal's name, or `EXIT`; empty commands ignore it. */
  readonly traps: Map<string, string>;
  /** Signals that came, with a trap, and whose turn is yet to come. */
  readonly signals: string[];
  /** Processes in the background, by number. Those that have ended are kept. */
  readonly background: Map<number, Process>;
  /** Gets the signals that come to the container's first process, or to what was executed. */
  takesSignals: boolean;
  /** A command takes its place, as by `exec`: a shell then takes its signals. */
  readonly isReplaced: boolean;
  /** Goes on where `wait` is waiting: something has ended, or a signal has come. */
  wake: () => void;
}

/** What commands need of the language that they are commands of. */
export interface ShellLanguage {
  /** Runs a script. */
  readonly evaluate: (script: string, context: ShellContext) => Steps;
  /** Runs a command by its name. */
  readonly invoke: (command: readonly string[], context: ShellContext) => Steps;
  /** Whether a script ends where it may end; what is wrong otherwise does not matter. */
  readonly isWhole: (script: string) => boolean;
}

export function contextOf(
  run: ProgramRun,
  language: ShellLanguage,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = run.environment,
): ShellContext {
  return {
    run,
    language,
    variables: new Map(Object.entries(environment)),
    exported: new Set(Object.keys(environment)),
    parameters,
    status: 0,
    stopAtFailure: false,
    conditions: 0,
    directory: run.workingDirectory,
    input: run.input,
    write: {
      stdout: (text) => run.write(text, 'stdout'),
      stderr: (text) => run.write(text, 'stderr'),
    },
    traps: new Map(),
    signals: [],
    background: new Map(),
    takesSignals: false,
    isReplaced: false,
    wake: () => {},
  };
}

/** Traps are not handed down. */
export function subshellOf(context: ShellContext): ShellContext {
  return {
    ...context,
    variables: new Map(context.variables),
    exported: new Set(context.exported),
    traps: new Map(),
    signals: [],
    background: new Map(),
    takesSignals: false,
    isReplaced: false,
  };
}

export function environmentOf({ variables, exported }: ShellContext): Record<string, string> {
  return Object.fromEntries([...variables].filter(([name]) => exported.has(name)));
}

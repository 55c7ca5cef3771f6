/**
 * Runs a program: for a container from start to end, or for a command that is executed in one. A program that throws
 * has crashed: its error is on stderr, its code is 1.
 */
import { optionalTextAt } from '../../engine/answer/read.js';
import type { ContainerRecord, RunningProgram } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import type { OutputLog } from '../state/output-log.js';
import type { Ownership, Program, ProgramFiles, ProgramInput, ProgramRun } from '../state/program.js';
import { CannotStart } from './cannot-start.js';
import { RunTimers } from './run-timers.js';

export interface ProgramStart {
  readonly program: Program;
  readonly container: ContainerRecord;
  readonly command: readonly string[];
  readonly environment: readonly string[];
  readonly workingDirectory: string;
  readonly user: string;
  readonly output: OutputLog;
  readonly input: ProgramInput;
  readonly files: ProgramFiles;
  /** Called once, with the code that it ended with; not for a run that was abandoned. */
  readonly onExit: (code: number) => void;
}

/**
 * The program is called at once; an end within that call is told by `onExit` after this has returned.
 *
 * @throws CannotStart where the program does, within that call
 */
export function runProgram(state: EngineState, start: ProgramStart): RunningProgram {
  const run = new Run(state, start);
  run.begin();
  return run;
}

/** As where the first process of a container ends: everything else that runs in it is killed. */
export function killProgramsIn(container: ContainerRecord): void {
  for (const run of [...(running.get(container) ?? [])]) run.signal('SIGKILL');
}

const running = new WeakMap<ContainerRecord, Set<RunningProgram>>();

function runsIn(container: ContainerRecord): Set<RunningProgram> {
  const runs = running.get(container) ?? new Set();
  running.set(container, runs);
  return runs;
}

const KILLED = 137;

class Run implements RunningProgram {
  readonly #start: ProgramStart;
  readonly #timers: RunTimers;
  readonly #healthListeners: (() => void)[] = [];
  #health: { readonly exitCode: number; readonly output: string } = { exitCode: 0, output: '' };
  #onSignal: (signal: string) => void = () => {};
  #phase: 'beginning' | 'running' | 'ended' | 'told' = 'beginning';
  #code = 0;
  /** While it is paused. */
  #waitingSignals: string[] | undefined;
  #waitingInput: (() => void)[] = [];

  constructor(state: EngineState, start: ProgramStart) {
    this.#start = start;
    this.#timers = new RunTimers(state.clock);
  }

  begin(): void {
    runsIn(this.#start.container).add(this);
    try {
      this.#start.program(this.#view());
    } catch (error) {
      if (error instanceof CannotStart) {
        this.abandon();
        throw error;
      }
      this.#crash(error);
    }
    if (this.#phase === 'beginning') this.#phase = 'running';
    else queueMicrotask(() => this.#tell());
  }

  signal(name: string): void {
    if (this.#phase === 'ended' && name === 'SIGKILL') this.#tell();
    if (!this.#runs()) return;
    if (name === 'SIGKILL') this.#end(KILLED);
    else if (this.#waitingSignals) this.#waitingSignals.push(name);
    else this.#guarded(() => this.#onSignal(name));
  }

  exit(code: number): void {
    this.#end(code);
  }

  health(): { readonly exitCode: number; readonly output: string } {
    return this.#health;
  }

  onHealthChange(listener: () => void): void {
    this.#healthListeners.push(listener);
  }

  pause(): void {
    this.#waitingSignals ??= [];
    this.#timers.pause();
  }

  resume(): void {
    const signals = this.#waitingSignals ?? [];
    this.#waitingSignals = undefined;
    this.#timers.resume();
    for (const name of signals) this.signal(name);
    for (const listener of this.#waitingInput.splice(0)) listener();
  }

  abandon(): void {
    this.#phase = 'told';
    this.#release();
  }

  #view(): ProgramRun {
    const { container, command, environment, workingDirectory, user, output, files } = this.#start;
    return {
      command,
      environment: { ...hostnameOf(container), ...environmentOf(environment) },
      workingDirectory,
      user,
      input: this.#input(),
      files,
      container: container.name,
      start: container.starts,
      write: (text, stream = 'stdout') => {
        if (this.#runs()) output.write(text, stream);
      },
      exit: (code) => this.#end(code),
      after: (milliseconds, action) => {
        if (this.#runs()) this.#timers.after(milliseconds, () => this.#guarded(action));
      },
      onSignal: (handler) => {
        this.#onSignal = handler;
      },
      signalFirst: (signal) => (container.run ?? this).signal(signal),
      setHealth: (exitCode, text = '') => this.#setHealth(exitCode, text),
      setOwnership: (path, ownership) => setOwnership(container, path, ownership),
    };
  }

  /** What comes while it is paused waits. */
  #input(): ProgramInput {
    const { input } = this.#start;
    return {
      read: () => input.read(),
      readLine: () => input.readLine(),
      whenMore: (listener) => {
        const once = () => {
          if (this.#waitingSignals) this.#waitingInput.push(once);
          else if (this.#runs()) this.#guarded(listener);
        };
        input.whenMore(once);
      },
    };
  }

  #runs(): boolean {
    return this.#phase === 'beginning' || this.#phase === 'running';
  }

  #setHealth(exitCode: number, output: string): void {
    if (!this.#runs()) return;
    if (this.#health.exitCode === exitCode && this.#health.output === output) return;
    this.#health = { exitCode, output };
    for (const listener of this.#healthListeners) listener();
  }

  #guarded(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#crash(error);
    }
  }

  #crash(error: unknown): void {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (this.#runs()) this.#start.output.write(`${words}\n`, 'stderr');
    this.#end(1);
  }

  #end(code: number): void {
    if (!this.#runs()) return;
    const begun = this.#phase === 'running';
    this.#phase = 'ended';
    this.#code = code;
    this.#release();
    if (begun) this.#tell();
  }

  #release(): void {
    this.#timers.clear();
    runsIn(this.#start.container).delete(this);
  }

  #tell(): void {
    if (this.#phase !== 'ended') return;
    this.#phase = 'told';
    this.#start.onExit(this.#code);
  }
}

function environmentOf(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split('=');
      return [name, value.join('=')];
    }),
  );
}

/** Engines add it to what is declared. */
function hostnameOf({ config }: ContainerRecord): Record<string, string> {
  const hostname = optionalTextAt(config, 'Hostname');
  return hostname ? { HOSTNAME: hostname } : {};
}

function setOwnership(container: ContainerRecord, path: string, ownership: Partial<Ownership>): void {
  const volume = container.mounts.find(({ target }) => target === path)?.volume;
  if (volume) volume.ownership = { ...volume.ownership, ...ownership };
}

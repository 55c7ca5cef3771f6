/** Runs a command of the small shell by itself, with a clock that stands until it is moved. */
import { ManualClock } from '../../../../src/testing/clock/manual-clock.js';
import { shell } from '../../../../src/testing/program/shell.js';
import type { Ownership, ProgramRun } from '../../../../src/testing/state/program.js';

export class ScriptRun {
  readonly clock = new ManualClock();
  readonly ownership: [string, Partial<Ownership>][] = [];
  stdout = '';
  stderr = '';
  code: number | undefined;
  #onSignal: (signal: string) => void = () => {};

  constructor(command: readonly string[], environment: Readonly<Record<string, string>>) {
    shell(this.#run(command, environment));
  }

  signal(name: string): void {
    this.#onSignal(name);
  }

  #run(command: readonly string[], environment: Readonly<Record<string, string>>): ProgramRun {
    return {
      command,
      environment,
      container: 'web',
      start: 1,
      write: (text, stream = 'stdout') => {
        if (stream === 'stdout') this.stdout += text;
        else this.stderr += text;
      },
      exit: (code) => {
        this.code ??= code;
      },
      after: (milliseconds, action) => {
        this.clock.after(milliseconds, () => {
          if (this.code === undefined) action();
        });
      },
      onSignal: (handler) => {
        this.#onSignal = handler;
      },
      signalFirst: (signal) => this.signal(signal),
      setHealth: () => {},
      setOwnership: (path, ownership) => this.ownership.push([path, ownership]),
    };
  }
}

export function script(text: string, environment: Readonly<Record<string, string>> = {}): ScriptRun {
  return new ScriptRun(['sh', '-c', text], environment);
}

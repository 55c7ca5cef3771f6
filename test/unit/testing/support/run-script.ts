/** Runs a command of the small shell by itself, with a clock that stands until it is moved. */
import { ManualClock } from '../../../../src/testing/clock/manual-clock.js';
import { shell } from '../../../../src/testing/program/shell.js';
import { createContainer } from '../../../../src/testing/rules/creation/create-container.js';
import { programFiles } from '../../../../src/testing/rules/files/program-files.js';
import { addImage, makeImage } from '../../../../src/testing/rules/images/add-image.js';
import { addPredefinedNetworks } from '../../../../src/testing/rules/networks/predefined-networks.js';
import { EngineState } from '../../../../src/testing/state/engine-state.js';
import { type InputQueue, noInput } from '../../../../src/testing/state/input-queue.js';
import type { Ownership, ProgramFiles, ProgramRun } from '../../../../src/testing/state/program.js';

export class ScriptRun {
  readonly clock = new ManualClock();
  readonly ownership: [string, Partial<Ownership>][] = [];
  readonly files = memoryFiles();
  stdout = '';
  stderr = '';
  code: number | undefined;
  #onSignal: (signal: string) => void = () => {};

  /** @param input by default none */
  constructor(
    command: readonly string[],
    environment: Readonly<Record<string, string>>,
    readonly input: InputQueue = noInput(),
  ) {
    shell(this.#run(command, environment));
  }

  signal(name: string): void {
    this.#onSignal(name);
  }

  #run(command: readonly string[], environment: Readonly<Record<string, string>>): ProgramRun {
    return {
      command,
      environment,
      workingDirectory: '/',
      user: '',
      input: this.input,
      files: this.files,
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

/** Of a container that mounts nothing. */
function memoryFiles(): ProgramFiles {
  const state = new EngineState(
    { version: '', apiVersion: '1.51', minimumApiVersion: '1.24' },
    new ManualClock(),
    1,
  );
  addPredefinedNetworks(state);
  addImage(state, makeImage(state, 'plain', { program: () => {} }));
  const body = { Image: 'plain', Cmd: ['x'] };
  return programFiles(state, createContainer(state, { name: 'web', version: '1.51', body }).container);
}

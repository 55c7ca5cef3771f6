/** Runs a program: for a container from start to end, or for a command that is executed in one. */
import type { ContainerRecord, RunningProgram } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import type { OutputLog } from '../state/output-log.js';
import type { Program } from './program.js';

export interface ProgramStart {
  readonly program: Program;
  readonly container: ContainerRecord;
  readonly command: readonly string[];
  readonly environment: readonly string[];
  readonly output: OutputLog;
  /** Called once, with the code that it ended with; not for a run that was abandoned. */
  readonly onExit: (code: number) => void;
}

/** The program is called at once; an end within that call is told by `onExit` after this has returned. */
export function runProgram(_state: EngineState, _start: ProgramStart): RunningProgram {
  throw new Error('not built yet');
}

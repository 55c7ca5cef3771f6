/** What an engine says of a start that came to nothing, and the exit code that the container shows then. */
import { CannotStart } from '../../program/cannot-start.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

export interface FailedStart {
  readonly refusal: Refusal;
  readonly exitCode: number;
}

const UNKNOWN = 128;

/** Anything that is neither a refusal nor said by the program is a fault of ours, and thrown on. */
export function failedStart(state: EngineState, error: unknown): FailedStart {
  if (error instanceof Refusal) return { refusal: error, exitCode: UNKNOWN };
  if (!(error instanceof CannotStart)) throw error;
  const status = error.exitCode === UNKNOWN ? 500 : 400;
  const words = runtimeWords(state, `unable to start container process: ${error.message}`);
  return { refusal: new Refusal(status, words), exitCode: error.exitCode };
}

/** What the runtime says, as engines hand it on. */
export function runtimeWords(state: EngineState, reason: string): string {
  const words = `failed to create shim task: OCI runtime create failed: runc create failed: ${reason}`;
  return isNewer(state) ? `failed to create task for container: ${words}` : `${words}: unknown`;
}

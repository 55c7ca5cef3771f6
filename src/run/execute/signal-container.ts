/** Sends a signal to the process of a container. */
import { isEngineError } from '../../engine/engine-error.js';
import type { SignalContainer } from '../../plan/step.js';
import type { Execution } from './execution.js';

/** @returns `false` where it has ended meanwhile */
export async function signalContainer(step: SignalContainer, { engine }: Execution): Promise<boolean> {
  try {
    await engine.containers.kill(step.target, step.signal);
    return true;
  } catch (error) {
    if (isEngineError(error, 'conflict')) return false;
    throw error;
  }
}

/**
 * Starts a container. Promise: a container that has never run, and that the engine cannot start because it went down
 * while it was starting it, is made anew and started; nothing is lost by it.
 */
import { EngineError } from '../../engine/engine-error.js';
import type { StartContainer } from '../../plan/step.js';
import type { Execution } from './execution.js';

/** @returns whether it was not running already */
export async function startContainer(step: StartContainer, { engine }: Execution): Promise<boolean> {
  try {
    return await engine.containers.start(step.target);
  } catch (error) {
    if (!step.creation || !isStuck(error)) throw error;
    const { payload, networks } = step.creation;
    await engine.containers.remove(step.target, { force: true });
    await engine.containers.create(step.target, payload, networks);
    return engine.containers.start(step.target);
  }
}

/** The runtime below the engine still has what the engine has forgotten. Seen with Docker 20.10. */
function isStuck(error: unknown): boolean {
  if (!(error instanceof EngineError) || error.code !== 'engine-failure') return false;
  return /task \w+: already exists|id already in use/.test(error.message);
}

/**
 * Starts a container. Promise: a container that has never run, and that the engine cannot start because it went down
 * while it was starting it, is made anew and started; nothing is lost by it.
 */
import type { StartContainer } from '../../plan/step.js';
import type { Execution } from './execution.js';
import { startDelay } from './start-delay.js';
import { isStuck } from './stuck.js';

/** @returns whether it was not running already */
export async function startContainer(step: StartContainer, execution: Execution): Promise<boolean> {
  const started = await start(step, execution);
  if (started && step.delay) await startDelay(step.delay, execution);
  return started;
}

async function start(step: StartContainer, { engine }: Execution): Promise<boolean> {
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

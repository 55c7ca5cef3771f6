/**
 * Creates a container. Promise: where another run was faster, and made the container from the same declaration,
 * the step counts as done; a container of that name from anything else is a conflict and stays untouched.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isEngineError } from '../../engine/engine-error.js';
import { label } from '../../landscape/labels.js';
import type { CreateContainer } from '../../plan/step.js';
import type { Execution } from './execution.js';

/**
 * Milliseconds before each further attempt, 6 s together. An engine refuses a name from the moment somebody asks for
 * it, a little before the container can be seen, and that somebody's request may still fail.
 */
const pauses = [20, 50, 100, 200, ...Array<number>(14).fill(400)];

export async function createContainer(step: CreateContainer, execution: Execution): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    try {
      await execution.engine.containers.create(step.target, step.payload, step.networks);
      return true;
    } catch (error) {
      if (!isEngineError(error, 'conflict')) throw error;
      const existing = await find(step, execution);
      const isThere = existing !== undefined && existing.status !== 'removing';
      if (isThere && existing.labels[label.hash] === step.payload.Labels[label.hash]) return false;
      const pause = pauses[attempt];
      if (isThere || pause === undefined) throw error;
      await sleep(pause);
    }
  }
}

async function find(step: CreateContainer, { engine }: Execution) {
  try {
    return await engine.containers.inspect(step.target);
  } catch (error) {
    if (isEngineError(error, 'not-found')) return undefined;
    throw error;
  }
}

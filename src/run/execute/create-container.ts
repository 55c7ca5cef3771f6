/**
 * Creates a container. Promise: where another run was faster, and made the container from the same declaration,
 * the step counts as done; a container of that name from anything else is a conflict and stays untouched.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { label } from '../../landscape/labels.js';
import type { CreateContainer } from '../../plan/step.js';
import type { Execution } from './execution.js';
import { findContainer } from './find-container.js';
import { isNameTaken } from './name-taken.js';
import { pauses } from './pauses.js';

export async function createContainer(step: CreateContainer, execution: Execution): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    try {
      await execution.engine.containers.create(step.target, step.payload, step.networks);
      return true;
    } catch (error) {
      if (!isNameTaken(error)) throw error;
      const existing = await findContainer(execution.engine, step.target);
      const isThere = existing !== undefined && existing.status !== 'removing';
      if (isThere && existing.labels[label.hash] === step.payload.Labels[label.hash]) return false;
      // The engine refuses a name a little before its container can be seen, and whoever asked for it may still fail.
      const pause = pauses[attempt];
      if (isThere || pause === undefined) throw error;
      await sleep(pause);
    }
  }
}

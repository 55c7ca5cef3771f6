/** Carries out one step on its engine. */
import { isEngineError } from '../../engine/engine-error.js';
import type { Step } from '../../plan/step.js';
import { createContainer } from './create-container.js';
import type { Execution } from './execution.js';
import { prepareVolume } from './prepare-volume.js';
import { pullImage } from './pull-image.js';
import { removeNetwork } from './remove-network.js';
import { startContainer } from './start-container.js';

/** @returns whether the engine had anything to change. @throws whatever the engine's client throws. */
export async function executeStep(step: Step, execution: Execution): Promise<boolean> {
  const { containers, networks, volumes } = execution.engine;
  switch (step.kind) {
    case 'pullImage':
      return pullImage(step, execution);
    case 'createNetwork':
      return (await networks.ensure(step.payload)).created;
    case 'prepareVolume':
      return prepareVolume(step, execution);
    case 'createContainer':
      return createContainer(step, execution);
    case 'connectNetwork':
      return networks.connect(step.network, step.target, step.endpoint);
    case 'startContainer':
      return startContainer(step, execution);
    case 'stopContainer':
      return ifThere(containers.stop(step.target, step.stop));
    case 'restartContainer':
      await containers.restart(step.target, step.stop);
      return true;
    case 'removeContainer':
      return containers.remove(step.target, { force: step.force, volumes: step.anonymousVolumes });
    case 'removeNetwork':
      return removeNetwork(step, execution);
    case 'removeVolume':
      return volumes.remove(step.target);
    default:
      return step satisfies never;
  }
}

/** What is not there any more needs no stopping. */
async function ifThere(stopped: Promise<boolean>): Promise<boolean> {
  try {
    return await stopped;
  } catch (error) {
    if (isEngineError(error, 'not-found')) return false;
    throw error;
  }
}

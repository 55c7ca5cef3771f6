/** Carries out one step on its engine. What most plans have no steps of, and takes much code, is loaded when it is met. */
import { isEngineError } from '../../engine/engine-error.js';
import type { Step } from '../../plan/step.js';
import { createContainer } from './create-container.js';
import type { Execution } from './execution.js';
import { prepareVolume } from './prepare-volume.js';
import { pullImage } from './pull-image.js';
import { removeNetwork } from './remove-network.js';
import { renameContainer } from './rename-container.js';
import { signalContainer } from './signal-container.js';
import { startContainer } from './start-container.js';
import { startDelay } from './start-delay.js';
import { updateContainer } from './update-container.js';

/** @returns whether the engine had anything to change. @throws whatever the engine's client throws. */
export async function executeStep(step: Step, execution: Execution): Promise<boolean> {
  const { containers, networks, volumes } = execution.engine;
  switch (step.kind) {
    case 'pullImage':
      return pullImage(step, execution);
    case 'buildImage':
      return (await import('./build-image.js')).buildImage(step, execution);
    case 'createNetwork':
      return (await networks.ensure(step.payload)).created;
    case 'prepareVolume':
      return prepareVolume(step, execution);
    case 'createContainer':
      return createContainer(step, execution);
    case 'connectNetwork':
      return networks.connect(step.network, step.target, step.endpoint);
    case 'disconnectNetwork':
      return networks.disconnect(step.network, step.target);
    case 'replaceContainer':
      return (await import('./replace-container.js')).replaceContainer(step, execution);
    case 'updateContainer':
      return updateContainer(step, execution);
    case 'renameContainer':
      return renameContainer(step, execution);
    case 'waitContainer':
      return (await import('./wait-container.js')).waitContainer(step, execution);
    case 'execCommands':
      return (await import('./exec-commands.js')).execCommands(step, execution);
    case 'signalContainer':
      return signalContainer(step, execution);
    case 'startContainer':
      return startContainer(step, execution);
    case 'stopContainer':
      return ifThere(containers.stop(step.target, step.stop));
    case 'restartContainer':
      await containers.restart(step.target, step.stop);
      if (step.delay) await startDelay(step.delay, execution);
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

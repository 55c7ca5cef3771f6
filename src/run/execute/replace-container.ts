/**
 * Puts a new container in the place of another one. Promise: the old one is kept until the new one is ready; where it
 * does not get there, for whatever reason, the old one is back with its name, networks and volumes, and runs if it did;
 * and the error says whether this is so.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { oldName } from '../../plan/replacement-names.js';
import type { ReplaceContainer } from '../../plan/step.js';
import { asDockerMapError } from '../as-docker-map-error.js';
import { ReplacementError } from '../replacement-error.js';
import type { Execution } from './execution.js';
import { Replacement } from './replacement/replacement.js';
import { type Failure, insist, runStages } from './replacement/saga.js';
import { stagesOf } from './replacement/stages.js';

/** @throws ReplacementError; DockerMapError `old-container-left` where all is done but the old one is still there */
export async function replaceContainer(step: ReplaceContainer, execution: Execution): Promise<boolean> {
  const { onProgress } = execution;
  const replacement = new Replacement(step, execution);
  const failure = await runStages(stagesOf(replacement, step.order), onProgress);
  if (failure) throw await errorOf(step, replacement, failure);
  onProgress('removing the old container');
  try {
    await insist(() => replacement.removeOld());
  } catch (error) {
    throw leftOver(step, asDockerMapError(error));
  }
  return true;
}

/** What is claimed of the old container is what the engine says of it now. */
async function errorOf(
  { target }: ReplaceContainer,
  replacement: Replacement,
  { doing, cause, problems }: Failure,
): Promise<ReplacementError> {
  const failed = { container: target, doing, cause };
  try {
    const restored = await replacement.restored();
    return new ReplacementError({ ...failed, restored, problems });
  } catch (error) {
    return new ReplacementError({
      ...failed,
      restored: 'failed',
      problems: [...problems, asDockerMapError(error)],
    });
  }
}

function leftOver({ target }: ReplaceContainer, cause: DockerMapError): DockerMapError {
  const message = `${target} is replaced, but the old container ${oldName(target)} is still there: ${cause.message}`;
  const hint = 'Run the same command again: it removes it.';
  return new DockerMapError('old-container-left', message, { hint, cause });
}

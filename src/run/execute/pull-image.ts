/** Pulls an image. An interruption ends the pull; the engine keeps the layers that it has. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { EngineError } from '../../engine/engine-error.js';
import type { PullImage } from '../../plan/step.js';
import type { Execution } from './execution.js';

/** What an engine says of an image, as opposed to errors of the way to the engine. */
const refusals: readonly string[] = ['not-found', 'conflict', 'bad-request', 'engine-failure'];

export async function pullImage(step: PullImage, execution: Execution): Promise<true> {
  const { engine, onProgress, signal } = execution;
  try {
    await engine.images.pull(step.target, { onProgress, signal });
    return true;
  } catch (error) {
    if (!(error instanceof EngineError) || !refusals.includes(error.code)) throw error;
    throw new DockerMapError('image-pull', `The image cannot be pulled: ${error.message}`, {
      hint: 'Build or load it on the engine, or check its name: `repository` and `default_tag` of the map are added to it.',
      cause: error,
    });
  }
}

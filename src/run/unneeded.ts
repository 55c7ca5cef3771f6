/**
 * Whether a step is still needed when its turn comes. Promise: one that is left out would have changed nothing that counts;
 * in doubt it is carried out.
 */
import type { ImageDetails } from '../engine/answer/image.js';
import type { Engine } from '../engine/engine.js';
import { isEngineError } from '../engine/engine-error.js';
import { isSameImage } from '../plan/builds/same-image.js';
import type { ReplaceContainer, Step, StepId } from '../plan/step.js';
import { findContainer } from './execute/find-container.js';

/** Why a step was not needed: its image came out of the build as it was, or what it comes after was not replaced. */
export type Unneeded = 'same-image' | 'not-replaced';

/** @throws EngineError */
export async function whyUnneeded(
  step: Step,
  engine: Engine,
  wasCarriedOut: (id: StepId) => boolean,
): Promise<Unneeded | undefined> {
  if (step.kind !== 'replaceContainer' && step.kind !== 'execCommands') return undefined;
  const { onlyIf } = step;
  if (onlyIf === undefined || onlyIf.replaced.some(wasCarriedOut)) return undefined;
  if (step.kind === 'replaceContainer' && !(await isAsBefore(step, onlyIf.otherImage, engine)))
    return undefined;
  return onlyIf.otherImage === undefined ? 'not-replaced' : 'same-image';
}

/** It is there as it was when the plan was made, and of that very image, or one that is the same. */
async function isAsBefore(
  { old }: ReplaceContainer,
  image: string | undefined,
  engine: Engine,
): Promise<boolean> {
  const found = await findContainer(engine, old.id);
  if (found === undefined || found.name !== old.name) return false;
  if ((found.status === 'running') !== old.running) return false;
  if (image === undefined) return true;
  const [built, own] = await Promise.all([findImage(image, engine), findImage(found.imageId, engine)]);
  return built !== undefined && own !== undefined && isSameImage(built, own);
}

async function findImage(reference: string, { images }: Engine): Promise<ImageDetails | undefined> {
  try {
    return await images.inspect(reference);
  } catch (error) {
    if (isEngineError(error, 'not-found')) return undefined;
    throw error;
  }
}

/** Builds an image. An interruption ends the build; the builder keeps the layers that it has. */
import { buildDigest } from '../../build/build-digest.js';
import { buildImage as build } from '../../build/build-image.js';
import { buildLabel } from '../../image/build-label.js';
import { imageDigest } from '../../plan/builds/image-digest.js';
import type { BuildImage } from '../../plan/step.js';
import type { Execution } from './execution.js';

/** The label tells what went into the image: files may have changed since the plan was made. */
export async function buildImage(step: BuildImage, execution: Execution): Promise<true> {
  const { specification, bases, target } = step;
  const { engine, signal, credentials, onBuild } = execution;
  const label = imageDigest(await buildDigest(specification), bases);
  const labels = { ...specification.labels, [buildLabel]: label };
  await build(engine, target, { ...specification, labels }, { signal, credentials, onProgress: onBuild });
  return true;
}

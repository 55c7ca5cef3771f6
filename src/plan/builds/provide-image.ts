/** Sees to it that the image of a container is there, and is the one that is declared, before the container is made. */
import type { ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem, ImageItem } from '../../landscape/landscape.js';
import type { ForwardContext } from '../forward-context.js';
import { imageKnown } from '../image-known.js';
import { PlanError } from '../plan-error.js';
import type { StepId } from '../step.js';
import { planBuild } from './plan-build.js';
import { currentImageId } from './same-image.js';

/**
 * The step after which the image is there, planned once; none where the engine has it.
 *
 * @throws PlanError `image-not-built`
 */
export function provideImage(image: string, context: ForwardContext): readonly StepId[] {
  const { request, builder, images } = context;
  const built = planBuild(image, images.verdicts, builder);
  if (built.length > 0) return built;
  const pulled = builder.find('pullImage', image);
  if (pulled !== undefined) return [pulled];
  if (imageKnown(request.snapshot, image)) return [];
  if (images.built.has(image)) throw notBuilt(image);
  return [builder.add({ kind: 'pullImage', target: image, cause: 'missing', after: [] })];
}

/** An image that is to be built is so with the containers that need it, whether or not these are made anew. */
export function planImage({ reference }: ImageItem, { images, builder, action }: ForwardContext): void {
  // Only makes what exists run.
  if (action === 'start') return;
  planBuild(reference, images.verdicts, builder);
  if (images.verdicts.get(reference)?.kind !== 'foreign') return;
  const message = 'was not built by docker-map and is used as it is; `build` builds it as declared';
  builder.note('kept', reference, message);
}

/** The container is of another image than the one that is built for it, or will be when this plan is done. */
export function isOfOlderBuild(
  { image }: ContainerItem,
  observed: ObservedContainer,
  { request, builder, images }: ForwardContext,
): boolean {
  if (!images.built.has(image)) return false;
  const id = currentImageId(image, observed, request);
  return builder.find('buildImage', image) !== undefined || (id !== undefined && id !== observed.imageId);
}

function notBuilt(image: string): PlanError {
  return new PlanError('image-not-built', `The image ${image} is not there, and is not to be built`, {
    hint: 'Build it by `build`, or leave out the option that keeps images from being built.',
  });
}

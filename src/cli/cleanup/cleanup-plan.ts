/** What `cleanup` would remove, and why. What it is, the library's own rules say; nothing is removed here. */
import { cleanupContainers } from '../../client/wrapper/cleanup-containers.js';
import { unusedImages } from '../../client/wrapper/unused-images.js';
import type { ImageSummary } from '../../engine/answer/image.js';
import type { Engine } from '../../engine/engine.js';
import type { ObservedContainer } from '../../engine/snapshot.js';
import { label } from '../../landscape/labels.js';
import type { OptionValues } from '../option-values.js';

export interface CleanupPlan {
  readonly containers: readonly ObservedContainer[];
  /** Children before what they were built on; members of a group do not depend on each other. */
  readonly images: readonly (readonly ImageSummary[])[];
  /** Containers that have ended, and stay: others of their landscape run. */
  readonly kept: readonly ObservedContainer[];
}

type CleanupRequest = Pick<
  OptionValues,
  'containers' | 'images' | 'old' | 'keepTags' | 'includeInitial' | 'exclude'
>;

/** Neither `--containers` nor `--images` means both. */
export async function planCleanup(engine: Engine, request: CleanupRequest): Promise<CleanupPlan> {
  const observed = await engine.containers.list();
  const both = !request.containers && !request.images;
  const ended = request.containers || both ? await endedContainers(engine, observed, request) : [];
  const landscapes = runningLandscapes(observed);
  const isKept = ({ labels }: ObservedContainer) => landscapes.has(labels[label.map] ?? '');
  const containers = ended.filter((container) => !isKept(container));
  const gone = new Set(containers.map(({ id }) => id));
  const used = new Set(observed.filter(({ id }) => !gone.has(id)).map(({ imageId }) => imageId));
  const { old: removeOld, keepTags } = request;
  const images =
    request.images || both
      ? unusedImages({ images: await engine.images.listAll(), used, removeOld, keepTags })
      : [];
  return { containers, images, kept: ended.filter(isKept) };
}

async function endedContainers(
  engine: Engine,
  observed: readonly ObservedContainer[],
  { includeInitial, exclude }: CleanupRequest,
): Promise<readonly ObservedContainer[]> {
  const listeners = { pushLog: () => {}, pushProgress: () => {} };
  const options = { includeInitial, exclude, listOnly: true };
  const ids = new Set((await cleanupContainers(engine, listeners, options)).map(({ id }) => id));
  return observed.filter(({ id }) => ids.has(id));
}

/** Names of maps of which at least one container runs. */
function runningLandscapes(observed: readonly ObservedContainer[]): ReadonlySet<string> {
  const running = observed.filter(({ status }) => ['running', 'paused', 'restarting'].includes(status));
  return new Set(running.flatMap(({ labels }) => labels[label.map] ?? []));
}

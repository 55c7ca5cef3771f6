/** Removing images that nobody needs (manual, section 3.6.2). Two calls tell which; no container is inspected. */
import type { ImageSummary } from '../../engine/answer/image.js';
import type { Call } from '../../engine/call.js';
import type { Engine } from '../../engine/engine.js';
import type { CleanupOptions } from './cleanup-containers.js';
import { forEach, settle } from './for-each.js';
import type { Listeners } from './listeners.js';
import type { PartFailure } from './partial-results-error.js';
import { unusedImages } from './unused-images.js';

export interface CleanupImagesOptions extends CleanupOptions {
  /** Also images with names, unless they are tagged `latest`. Default: false. */
  readonly removeOld?: boolean | undefined;
  /** With `removeOld`: further tags that keep an image. Without it, all images with names stay. */
  readonly keepTags?: readonly string[] | undefined;
  /** Also where the engine knows of something against it. Default: false. */
  readonly force?: boolean | undefined;
}

export interface UnusedImage {
  readonly id: string;
  /** `name:tag`, `name@digest`; none of an image without a name. */
  readonly references: readonly string[];
  /** Bytes, those that it shares with others included. */
  readonly size: number;
}

/** @returns those that went, or would go; children before what they were built on */
export async function cleanupImages(
  engine: Engine,
  listeners: Listeners,
  options: CleanupImagesOptions,
): Promise<readonly UnusedImage[]> {
  const { removeOld = false, keepTags = [], force = false, listOnly = false, ...rest } = options;
  const { raiseOnError = false, ...call } = rest;
  const [images, containers] = await Promise.all([engine.images.listAll(call), engine.containers.list(call)]);
  const used = new Set(containers.map(({ imageId }) => imageId));
  const groups = unusedImages({ images, used, removeOld, keepTags });
  if (listOnly) return groups.flat().map(shown);
  const done: UnusedImage[] = [];
  const errors: PartFailure[] = [];
  for (const group of groups) {
    const outcome = await forEach(
      group,
      ({ id }) => id,
      (image) => remove(engine, image, force, call),
    );
    done.push(...outcome.done.map(shown));
    errors.push(...outcome.errors);
  }
  return settle('Removing images', done, errors, { raiseOnError, listeners });
}

/** An image with names in several repositories goes only name by name. */
async function remove(
  engine: Engine,
  { id, references }: ImageSummary,
  force: boolean,
  call: Call,
): Promise<void> {
  const options = { force, keepAncestors: true };
  for (const reference of references.length > 1 ? references : [])
    await engine.images.remove(reference, options, call);
  await engine.images.remove(id, options, call);
}

function shown({ id, references, size }: ImageSummary): UnusedImage {
  return { id, references, size };
}

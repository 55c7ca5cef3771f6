/** Finds out which images of containers are the same as newer builds: two calls for each pair with different ids. */
import type { ImageDetails } from '../../engine/answer/image.js';
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { Snapshot } from '../../engine/snapshot.js';
import type { ItemId, Landscape } from '../../landscape/landscape.js';
import { builtItems } from '../../plan/builds/build-verdict.js';
import { isSameImage, type SameImages } from '../../plan/builds/same-image.js';
import { concernedContainers, namesOf } from '../../plan/concerned.js';
import { imageIdOf } from '../../plan/image-known.js';

/** @throws EngineError */
export async function findSameImages(
  engine: Engine,
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  snapshot: Snapshot,
): Promise<SameImages> {
  const pairs = newerBuilds(landscapes, targets, snapshot);
  const ids = new Set([...pairs].flatMap(([id, newer]) => [id, ...newer]));
  const found = new Map(
    await Promise.all([...ids].map(async (id) => [id, await inspected(engine, id)] as const)),
  );
  const isSame = (id: string, other: string) => {
    const [one, two] = [found.get(id), found.get(other)];
    return one !== undefined && two !== undefined && isSameImage(one, two);
  };
  return new Map([...pairs].map(([id, newer]) => [id, new Set([...newer].filter((one) => isSame(id, one)))]));
}

/** Of containers whose image is built here: their images' ids, each with those that the reference stands for now. */
function newerBuilds(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  snapshot: Snapshot,
): ReadonlyMap<string, ReadonlySet<string>> {
  const built = new Set(builtItems(landscapes).map(({ reference }) => reference));
  const pairs = new Map<string, Set<string>>();
  if (built.size === 0) return pairs;
  for (const item of concernedContainers(landscapes, targets)) {
    const current = built.has(item.image) ? imageIdOf(snapshot, item.image) : undefined;
    if (current === undefined) continue;
    for (const name of namesOf(item)) {
      const own = snapshot.containers.get(name)?.imageId;
      if (own !== undefined && own !== current) pairs.set(own, (pairs.get(own) ?? new Set()).add(current));
    }
  }
  return pairs;
}

async function inspected(engine: Engine, id: string): Promise<ImageDetails | undefined> {
  try {
    return await engine.images.inspect(id);
  } catch (error) {
    if (isEngineError(error, 'not-found')) return undefined;
    throw error;
  }
}

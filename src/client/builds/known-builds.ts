/**
 * What images would be built from now: reads all that goes into them, and touches no engine. All that cannot be read is
 * told at once, with the configuration that asks for it.
 */
import { baseImages } from '../../build/base-images.js';
import { buildDigest } from '../../build/build-digest.js';
import { atMost } from '../../common/at-most.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';
import type { ImageBuild, ImageItem, ItemId, Landscape } from '../../landscape/landscape.js';
import type { Problem } from '../../map/problem.js';
import { builtItems } from '../../plan/builds/build-verdict.js';
import { imageName } from '../../plan/builds/image-name.js';
import type { KnownBuild } from '../../plan/request.js';
import { BuildSourceError } from './build-source-error.js';

/** Contexts that are read at one time. */
const parallel = 4;

/**
 * Of the given images, and of those of the maps that they are based on.
 *
 * @throws BuildSourceError of the first map in which something cannot be read
 */
export async function knownBuilds(
  landscapes: readonly Landscape[],
  concerned: readonly ImageItem[],
): Promise<ReadonlyMap<ItemId, KnownBuild>> {
  const byName = new Map(builtItems(landscapes).map((item) => [imageName(item.reference), item]));
  const known = new Map<ItemId, KnownBuild>();
  const faults: Fault[] = [];
  const begun = new Set(concerned);
  for (let next = concerned; next.length > 0; ) {
    const found = await atMost(parallel, next, knownBuild);
    for (const [index, item] of next.entries()) {
      const result = found[index];
      if (result && 'digest' in result) known.set(item.id, result);
      else if (result) faults.push(result);
    }
    next = [...known.values()]
      .flatMap(({ bases }) => bases.flatMap((base) => byName.get(imageName(base)) ?? []))
      .filter((item, index, all) => !begun.has(item) && all.indexOf(item) === index);
    for (const item of next) begun.add(item);
  }
  throwFaults(faults);
  return known;
}

interface Fault {
  readonly map: string;
  readonly problem: Problem;
}

async function knownBuild({ build }: ImageItem): Promise<KnownBuild | Fault | undefined> {
  if (build === undefined) return undefined;
  try {
    const digest = await buildDigest(build.specification);
    return { digest, bases: await baseImages(build.specification) };
  } catch (error) {
    return faultOf(build, error);
  }
}

function faultOf({ map, configuration }: ImageBuild, error: unknown): Fault {
  const path = ['containers', configuration, 'build'];
  return { map, problem: { code: 'build-source', path, message: withHint(error) } };
}

/** A problem has one sentence for both. */
function withHint(error: unknown): string {
  const hint = error instanceof DockerMapError ? error.hint : undefined;
  return hint === undefined ? messageOf(error) : `${messageOf(error)}. ${hint.replace(/\.$/, '')}`;
}

function throwFaults(faults: readonly Fault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  const own = faults.filter(({ map }) => map === first.map);
  throw new BuildSourceError(
    first.map,
    own.map(({ problem }) => problem),
  );
}

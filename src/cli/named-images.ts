/** The images that the words of a command line mean. */
import type { MappingDockerClient } from '../client/mapping-docker-client.js';
import type { ImageItem, Landscape } from '../landscape/landscape.js';
import { PlanError } from '../plan/plan-error.js';
import { resolveTargets } from '../plan/targets.js';

/** Images of the named configurations, each once. @throws PlanError for names that mean nothing, or two things */
export async function imagesOf(
  client: MappingDockerClient,
  names: readonly string[],
  instances: readonly string[] = [],
): Promise<readonly ImageItem[]> {
  const landscapes = await client.landscapes();
  return imagesOfTargets(landscapes, names, instances);
}

export interface MeantImage {
  /** Full reference, or what was written. */
  readonly reference: string;
  /** Why the word is no name of the map; nothing where it is one, and where there is no map. */
  readonly noName: PlanError | undefined;
}

/** Words that are no names of the map are references of images. */
export function meantImages(
  landscapes: readonly Landscape[],
  words: readonly string[],
): readonly MeantImage[] {
  const meant = words.flatMap((word): readonly MeantImage[] => {
    try {
      const items = imagesOfTargets(landscapes, [word], []);
      return items.map(({ reference }) => ({ reference, noName: undefined }));
    } catch (error) {
      if (!(error instanceof PlanError) || error.code !== 'unknown-name') throw error;
      return [{ reference: word, noName: error }];
    }
  });
  return [...new Map(meant.map((image) => [image.reference, image])).values()];
}

function imagesOfTargets(
  landscapes: readonly Landscape[],
  names: readonly string[],
  instances: readonly string[],
): readonly ImageItem[] {
  const targets = resolveTargets(landscapes, names, instances);
  const images = landscapes.flatMap(({ items }) =>
    [...items.values()].flatMap((item) => {
      if (item.kind !== 'container' || !targets.has(item.id)) return [];
      return item.dependsOn.flatMap((id) => {
        const needed = items.get(id);
        return needed?.kind === 'image' ? [needed] : [];
      });
    }),
  );
  return [...new Map(images.map((image) => [image.id, image])).values()];
}

/** Which images nobody needs any more. Pure. */
import type { ImageSummary } from '../../engine/answer/image.js';

export interface UnusedImagesRequest {
  readonly images: readonly ImageSummary[];
  /** Ids of the images of containers, running or not. */
  readonly used: ReadonlySet<string>;
  /** Images with names are unused too, unless they are tagged `latest`. */
  readonly removeOld: boolean;
  /** With `removeOld`: further tags that keep an image, as `latest` does. */
  readonly keepTags: readonly string[];
}

/**
 * Those that have no name, no container, and no image built on them that stays; children before their parents, in groups
 * whose members do not depend on each other.
 */
export function unusedImages(request: UnusedImagesRequest): readonly (readonly ImageSummary[])[] {
  const byId = new Map(request.images.map((image) => [image.id, image]));
  const kept = new Set<string>();
  for (const image of request.images) {
    if (!stays(image, request)) continue;
    // Ancestors of what stays do, too.
    for (let id: string | undefined = image.id; id && !kept.has(id); id = byId.get(id)?.parent) kept.add(id);
  }
  return inGroups(
    request.images.filter(({ id }) => !kept.has(id)),
    byId,
  );
}

function stays(
  { id, references }: ImageSummary,
  { used, removeOld, keepTags }: UnusedImagesRequest,
): boolean {
  if (used.has(id)) return true;
  if (!removeOld) return references.length > 0;
  const tags = ['latest', ...keepTags];
  return references.some((reference) => tags.some((tag) => reference.endsWith(`:${tag}`)));
}

/** By the length of the longest line of descendants: 0 are those without any. */
function inGroups(
  images: readonly ImageSummary[],
  byId: ReadonlyMap<string, ImageSummary>,
): readonly (readonly ImageSummary[])[] {
  const heights = new Map<string, number>();
  for (const { id } of images) {
    let height = 0;
    for (
      let ancestor: string | undefined = id;
      ancestor && (heights.get(ancestor) ?? -1) < height;
      ancestor = byId.get(ancestor)?.parent
    ) {
      heights.set(ancestor, height);
      height += 1;
    }
  }
  const depth = Math.max(-1, ...heights.values());
  return Array.from({ length: depth + 1 }, (_, height) =>
    images.filter(({ id }) => heights.get(id) === height),
  ).filter((group) => group.length > 0);
}

/**
 * Images that were built at different times, and are the same all the same: of the same layers, with the same
 * configuration, but for the label that tells what docker-map built them from. A file that no instruction takes makes
 * another label, and so another id.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ImageDetails } from '../../engine/answer/image.js';
import type { Fields } from '../../engine/answer/read.js';
import type { Snapshot } from '../../engine/snapshot.js';
import { buildLabel } from '../../image/build-label.js';
import { imageIdOf } from '../image-known.js';

/** For ids of images of containers, those of newer builds that are the same. */
export type SameImages = ReadonlyMap<string, ReadonlySet<string>>;

export function isSameImage(one: ImageDetails, other: ImageDetails): boolean {
  if (one.id === other.id) return true;
  // An engine that does not tell the layers leaves it open.
  if (one.layers.length === 0 || !isDeepStrictEqual(one.layers, other.layers)) return false;
  return (
    isDeepStrictEqual(ownLabels(one), ownLabels(other)) &&
    isDeepStrictEqual(settings(one.configuration), settings(other.configuration))
  );
}

/** Id of the image that a reference stands for now, or, where that is the same, of the image that the container has. */
export function currentImageId(
  reference: string,
  { imageId }: { readonly imageId: string },
  { snapshot, sameImages }: { readonly snapshot: Snapshot; readonly sameImages?: SameImages | undefined },
): string | undefined {
  const id = imageIdOf(snapshot, reference);
  return id !== undefined && sameImages?.get(imageId)?.has(id) ? imageId : id;
}

function ownLabels({ labels }: ImageDetails): object {
  const { [buildLabel]: _, ...own } = labels;
  return own;
}

/** Without the labels, and without the image that the last step of a classic build was made from. */
function settings({ Labels: _, Image: __, ...own }: Fields): Fields {
  return own;
}

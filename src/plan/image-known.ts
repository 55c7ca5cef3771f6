/** Finds an image among those an engine has, under any of the names that mean the same to Docker. */
import type { Snapshot } from '../engine/snapshot.js';

export function imageKnown(snapshot: Snapshot, reference: string): boolean {
  return imageIdOf(snapshot, reference) !== undefined;
}

/** Id of the image that a reference stands for now; nothing where the engine has none. */
export function imageIdOf({ images }: Snapshot, reference: string): string | undefined {
  if (reference.startsWith('sha256:')) return [...images.values()].find((id) => id.startsWith(reference));
  const known = [...spellings(reference), `localhost/${reference}`].find((spelling) => images.has(spelling));
  return known === undefined ? undefined : images.get(known);
}

/** `docker.io/library/nginx:1` is `nginx:1`: engines list either. */
function spellings(reference: string): readonly string[] {
  // With a digest, a tag says nothing more, and engines leave it out.
  const plain = reference.replace(/:[^:@/]+@/, '@');
  const short = plain.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  const official = short.includes('/') ? short : `library/${short}`;
  return [plain, short, `docker.io/${official}`];
}

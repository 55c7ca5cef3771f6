/** Finds an image among those an engine has, under any of the names that mean the same to Docker. */
import type { Snapshot } from '../engine/snapshot.js';

export function imageKnown({ images }: Snapshot, reference: string): boolean {
  if (reference.startsWith('sha256:')) return [...images.values()].some((id) => id.startsWith(reference));
  return (
    spellings(reference).some((spelling) => images.has(spelling)) || images.has(`localhost/${reference}`)
  );
}

/** `docker.io/library/nginx:1` is `nginx:1`: engines list either. */
function spellings(reference: string): readonly string[] {
  // With a digest, a tag says nothing more, and engines leave it out.
  const plain = reference.replace(/:[^:@/]+@/, '@');
  const short = plain.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  const official = short.includes('/') ? short : `library/${short}`;
  return [plain, short, `docker.io/${official}`];
}

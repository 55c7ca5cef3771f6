/** References that mean the same image to Docker, in one form, to compare them by. */

/** `docker.io/library/nginx` is `nginx:latest`. */
export function imageName(reference: string): string {
  // With a digest, a tag says nothing more.
  const plain = reference.replace(/:[^:@/]+@/, '@');
  const short = plain.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  return /@|:[^/]*$/.test(short) ? short : `${short}:latest`;
}

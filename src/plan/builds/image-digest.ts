/**
 * What an image is labelled with: the digest of what it is built from, and of the images of the map that it is based on.
 * So an image is known to be outdated also where its base was built anew in an earlier run, and it was not.
 */
import { hash } from 'node:crypto';

const digits = 16;

/**
 * @param own of what the image itself is built from
 * @param bases labels of the images of the map that it is based on, by reference; empty for one that docker-map did not build
 */
export function imageDigest(own: string, bases: Readonly<Record<string, string>>): string {
  const entries = Object.entries(bases).sort(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length === 0) return own;
  return `${own}+${hash('sha256', JSON.stringify(entries), 'hex').slice(0, digits)}`;
}

/** The part of a label that tells what the image itself was built from. */
export function ownDigest(label: string): string {
  return label.split('+', 1)[0] ?? '';
}

/** Paths inside of a build context: relative, with `/` between their parts, and never out of it. */
import { posix } from 'node:path';

/** Without empty parts and `.`; nothing where it leads out, or is no path. An absolute one is taken for one that leads out. */
export function pathWithin(path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\0')) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}

/**
 * Whether a symbolic link leads out of the root of a context. An absolute one does not: builders, and images, take it
 * from their own root.
 */
export function leadsOut(link: string, target: string): boolean {
  if (target.startsWith('/')) return false;
  const reached = posix.join(posix.dirname(link), target);
  return reached === '..' || reached.startsWith('../');
}

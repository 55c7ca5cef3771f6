/** Paths as engines keep them: `/a//b/../c/` is `/a/c`. */
import { posix } from 'node:path';

export function cleanPath(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

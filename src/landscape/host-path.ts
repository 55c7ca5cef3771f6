/** Where a host path of a map is on the engine's host (manual, section 3.7.1 "Host"). */
import type { HostPath } from '../map/elements.js';

/** The key, in paths by instance, of the container that has no instance name. */
const defaultInstance = 'default';

/** The path for one instance, below `root` if it is relative; nothing where the instance has none. */
export function resolveHostPath(
  root: string | undefined,
  path: HostPath,
  instance: string | null,
): string | undefined {
  const own = typeof path === 'string' ? path : pathOfInstance(path, instance ?? defaultInstance);
  if (own === undefined || !root || isAbsoluteHostPath(own)) return own;
  return root.endsWith('/') ? root + own : `${root}/${own}`;
}

/** As engines on Linux and on Windows see it. */
export function isAbsoluteHostPath(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

function pathOfInstance(paths: Readonly<Record<string, string>>, instance: string): string | undefined {
  return Object.hasOwn(paths, instance) ? paths[instance] : undefined;
}

/**
 * A relative root of host paths, in a file, begins at the folder of that file, so that a map means the same wherever
 * a command is typed. (A path on the engine's host cannot be relative to anything else.)
 */
import { dirname, isAbsolute, resolve } from 'node:path';
import { Lazy, lazy } from '../lazy/lazy.js';

/** The content of a map file with its `host_root`, or `root` in `host`, made absolute. The input is not changed. */
export function anchorHostRoot(content: ReadonlyMap<unknown, unknown>, file: string): Map<unknown, unknown> {
  const anchored = new Map(content);
  if (content.has('host_root')) anchorAt(anchored, 'host_root', file);
  const host = content.get('host');
  if (host instanceof Map) {
    const paths = new Map<unknown, unknown>(host);
    if (host.has('root')) anchorAt(paths, 'root', file);
    anchored.set('host', paths);
  }
  return anchored;
}

function anchorAt(mapping: Map<unknown, unknown>, key: string, file: string): void {
  const root = mapping.get(key);
  const anchored = (path: unknown) => (isRelative(path) ? resolve(dirname(file), path) : path);
  if (root instanceof Lazy) mapping.set(key, lazy(anchorLate, root, anchored));
  else mapping.set(key, anchored(root));
}

function anchorLate(root: Lazy, anchored: (path: unknown) => unknown): unknown {
  const path = root.get();
  return path instanceof Promise ? path.then(anchored) : anchored(path);
}

function isRelative(path: unknown): path is string {
  return typeof path === 'string' && path !== '' && !isAbsolute(path);
}

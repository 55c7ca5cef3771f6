/**
 * A relative root of host paths, in a file, begins at the folder of that file, so that a map means the same wherever
 * a command is typed. (A path on the engine's host cannot be relative to anything else.)
 */
import { dirname, isAbsolute, resolve } from 'node:path';
import { type Lazy, lazy } from '../lazy/lazy.js';
import { asLazy } from '../lazy/type-registry.js';

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
  mapping.set(key, anchoredBelow(dirname(file), mapping.get(key)));
}

/** A value to come is anchored when it is known, also where it gives another one to come. */
function anchoredBelow(folder: string, root: unknown): unknown {
  const later = asLazy(root);
  if (later !== undefined) return lazy(anchorLate, folder, later);
  return isRelative(root) ? resolve(folder, root) : root;
}

function anchorLate(folder: string, root: Lazy): unknown {
  const path = root.get();
  return path instanceof Promise
    ? path.then((known) => anchoredBelow(folder, known))
    : anchoredBelow(folder, path);
}

function isRelative(path: unknown): path is string {
  return typeof path === 'string' && path !== '' && !isAbsolute(path);
}

/**
 * A relative root of host paths, in a file, begins at the folder of that file, so that a map means the same wherever
 * a command is typed. (A path on the engine's host cannot be relative to anything else.)
 */
import { dirname, isAbsolute, resolve } from 'node:path';

/** The content of a map file with its `host_root`, or `root` in `host`, made absolute. The input is not changed. */
export function anchorHostRoot(content: ReadonlyMap<unknown, unknown>, file: string): Map<unknown, unknown> {
  const anchored = new Map(content);
  anchorAt(anchored, 'host_root', file);
  const host = content.get('host');
  if (host instanceof Map) {
    const paths = new Map<unknown, unknown>(host);
    anchorAt(paths, 'root', file);
    anchored.set('host', paths);
  }
  return anchored;
}

function anchorAt(mapping: Map<unknown, unknown>, key: string, file: string): void {
  const root = mapping.get(key);
  if (typeof root === 'string' && root !== '' && !isAbsolute(root))
    mapping.set(key, resolve(dirname(file), root));
}

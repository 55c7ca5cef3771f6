/** What is at a path of a container: itself, and as an archive everything below it. */
import { posix } from 'node:path';
import type { FileEntry, NamedEntry } from '../../archive/file-entry.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { cleanPath } from '../mounts/mount-declaration.js';
import { filesIn } from './container-files.js';

export interface FoundPath {
  /** Last part of the path, as it was asked for: `data`, `.`, `/`. */
  readonly name: string;
  readonly entry: FileEntry;
  /** It and all below it, by name and the path from there. */
  readonly entries: readonly NamedEntry[];
}

/** @param reference how the container was asked for. @throws Refusal 404 */
export function archiveOf(
  state: EngineState,
  container: ContainerRecord,
  { path, reference }: { readonly path: string; readonly reference: string },
): FoundPath {
  const files = filesIn(state, container);
  const at = pathInside(path);
  const entry = files.get(at);
  if (entry === undefined) refuseMissing(path, reference);
  const name = path.endsWith('/.') ? '.' : posix.basename(at) || '/';
  const prefix = at === '/' ? '/' : `${at}/`;
  const below = [...files]
    .filter(([other]) => other !== '/' && other.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, found]) => ({ name: posix.join(name, other.slice(at.length)), entry: found }));
  return { name, entry, entries: [{ name, entry }, ...below] };
}

/** Paths are seen from the root, with a slash in front or without. */
export function pathInside(path: string): string {
  return cleanPath(`/${path}`);
}

export function refuseMissing(path: string, reference: string): never {
  throw new Refusal(404, `Could not find the file ${path} in container ${reference}`);
}

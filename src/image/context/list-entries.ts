/**
 * Looks at all that is in a context without reading it: a folder before what is in it, names in the order of their bytes.
 * What may not be read is told for all of it at once.
 */
import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { textOfBytes } from '../../common/tar/member-name.js';
import type { PackingOptions } from './context-options.js';
import type { ContextEntry, ContextPart, Exclusion } from './context-part.js';
import { EntryList } from './entry-list.js';
import { filePath } from './file-path.js';
import { namesIn } from './folder-names.js';
import { normal } from './normal.js';
import { sourceError } from './source-error.js';
import { TimeSlice } from './time-slice.js';
import { isGone, isRefused } from './unreadable.js';

/**
 * @throws DockerMapError `context-unreadable` (all that may not be read), `context-source` (what was added is not there),
 *   `context-link` (a link leads out), and of an ignore file
 */
export async function listEntries(
  parts: readonly ContextPart[],
  options: PackingOptions,
): Promise<readonly ContextEntry[]> {
  const list = new EntryList(options);
  const slice = new TimeSlice();
  for (const part of parts) {
    if (part.kind === 'path') await listPath(part, list, slice);
    else if (part.kind === 'archive') list.add(part);
    else list.add({ kind: 'member', member: normal(part.member, options) });
  }
  return list.finished();
}

/** A folder that was added, with what holds for all that is below it. */
interface Root {
  /** In front of the names in the context. */
  readonly prefix: string;
  readonly exclusion: Exclusion | undefined;
  readonly linked: Map<string, string>;
  readonly list: EntryList;
  readonly slice: TimeSlice;
}

/** What was named is followed where it is a link; what is below it is not. */
async function listPath(
  { source, name, exclusion }: Extract<ContextPart, { kind: 'path' }>,
  list: EntryList,
  slice: TimeSlice,
): Promise<void> {
  const { path, stats } = followed(source);
  const linked = new Map<string, string>();
  if (name !== '') list.addPlace({ folder: path, prefix: name, name: '' }, stats, linked);
  else if (!stats.isDirectory()) throw sourceError(source, 'is no folder, and needs a name in the context');
  if (!stats.isDirectory()) return;
  const prefix = name === '' ? '' : `${name}/`;
  const root = { prefix, exclusion: await exclusion(path), linked, list, slice };
  await listFolder(path.endsWith('/') ? path : `${path}/`, '', root);
}

/** @param folder and @param within the folder's path, absolute and relative to the root, both with `/` at their end */
async function listFolder(folder: string, within: string, root: Root): Promise<void> {
  const { exclusion, linked, list, slice } = root;
  const prefix = root.prefix + within;
  for (const name of namesOrRefused(folder, list)) {
    if (slice.isOver) await slice.pause();
    const relative = within + name;
    const isOut = exclusion?.excludes(relative) ?? false;
    if (isOut && exclusion?.excludesAllIn(relative)) continue;
    const stats = statsOrRefused(folder + name, list);
    if (!stats) continue;
    if (!isOut) list.addPlace({ folder, prefix, name }, stats, linked);
    if (stats.isDirectory()) await listFolder(`${folder}${name}/`, `${relative}/`, root);
  }
}

function namesOrRefused(folder: string, list: EntryList): readonly string[] {
  try {
    return namesIn(folder);
  } catch (thrown) {
    return notThere(thrown, folder, list) ?? [];
  }
}

function statsOrRefused(path: string, list: EntryList): Stats | undefined {
  try {
    return lstatSync(filePath(path));
  } catch (thrown) {
    return notThere(thrown, path, list);
  }
}

/** What was removed while it was looked at is as if it had not been there. */
function notThere(thrown: unknown, path: string, list: EntryList): undefined {
  if (isGone(thrown)) return;
  if (!isRefused(thrown)) throw sourceError(path, 'cannot be added', thrown);
  list.addUnreadable(path);
}

function followed(source: string): { readonly path: string; readonly stats: Stats } {
  try {
    const path = textOfBytes(realpathSync(filePath(source), { encoding: 'buffer' }));
    return { path, stats: statSync(filePath(path)) };
  } catch (thrown) {
    throw sourceError(source, 'cannot be added', thrown);
  }
}

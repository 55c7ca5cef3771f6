/** Files are put into a container's folder: into what is mounted there, or into the container itself. */
import { posix } from 'node:path';
import type { FileEntry, NamedEntry } from '../../archive/file-entry.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { mountOver } from '../mounts/mount-over.js';
import { pathInside, refuseMissing } from './archive-of.js';
import { filesIn } from './container-files.js';

/** @param reference how the container was asked for. @throws Refusal */
export function putFiles(
  state: EngineState,
  container: ContainerRecord,
  { path, reference }: { readonly path: string; readonly reference: string },
  entries: readonly NamedEntry[],
): void {
  const folder = pathInside(path);
  const target = filesIn(state, container).get(folder);
  if (target === undefined) refuseMissing(path, reference);
  if (target.kind !== 'folder') throw new Refusal(400, 'extraction point is not a directory');
  refuseReadOnly(state, container, folder);
  for (const { name, entry } of entries) putFile(state, container, posix.join(folder, name), entry);
}

function refuseReadOnly(state: EngineState, container: ContainerRecord, folder: string): void {
  const status = isNewer(state) ? 400 : 500;
  const mount = mountOver(container, folder)?.mount;
  if (mount && !mount.writable) throw new Refusal(status, 'mounted volume is marked read-only');
  if (!mount && container.hostConfig['ReadonlyRootfs'] === true)
    throw new Refusal(status, 'container rootfs is marked read-only');
}

/** Wherever the path leads to: into the container, or into what it mounts. */
export function putFile(
  state: EngineState,
  container: ContainerRecord,
  path: string,
  entry: FileEntry,
): void {
  const over = mountOver(container, path);
  const volume = over?.mount.volume;
  if (volume && over.rest === '') volume.ownership = { uid: entry.uid, gid: entry.gid, mode: entry.mode };
  else if (volume) state.files.of(volume).set(over.rest, entry);
  else if (over?.mount.type === 'bind') state.files.host.set(over.mount.source + over.rest, entry);
  else state.files.of(container).set(path, entry);
}

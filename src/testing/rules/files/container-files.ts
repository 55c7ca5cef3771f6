/**
 * The files that a container sees: folders that every system has, its own files, and over both what it mounts. Files
 * of images are not simulated.
 */
import type { FileEntry } from '../../archive/file-entry.js';
import type { ContainerRecord, MountRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import type { FileTree } from '../../state/file-trees.js';
import { secondsOf } from '../../state/moment.js';

/** By path; the root is `/`. */
export function filesIn(state: EngineState, container: ContainerRecord): FileTree {
  const modified = secondsOf(container.created);
  const files: FileTree = new Map(SYSTEM.map((path) => [path, folder(modified)]));
  files.set('/tmp', { ...folder(modified), mode: 0o1777 });
  for (const [path, entry] of state.files.of(container)) add(files, path, entry, modified);
  const inwards = [...container.mounts].sort((a, b) => a.target.length - b.target.length);
  for (const mount of inwards) {
    for (const path of [...files.keys()]) if (path.startsWith(`${mount.target}/`)) files.delete(path);
    add(files, mount.target, topOf(mount, modified), modified);
    for (const [path, entry] of belowMount(state, mount)) add(files, mount.target + path, entry, modified);
  }
  return files;
}

const SYSTEM = '/ /bin /dev /etc /home /lib /opt /proc /root /run /sbin /srv /sys /usr /var'.split(' ');

function folder(modified: number): FileEntry {
  return { kind: 'folder', mode: 0o755, uid: 0, gid: 0, modified, content: Buffer.alloc(0), linkTarget: '' };
}

/** With the folders that it is in. */
function add(files: FileTree, path: string, entry: FileEntry, modified: number): void {
  for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1))
    if (!files.has(path.slice(0, end))) files.set(path.slice(0, end), folder(modified));
  files.set(path, entry);
}

function topOf({ volume }: MountRecord, modified: number): FileEntry {
  return volume ? { ...folder(secondsOf(volume.created)), ...volume.ownership } : folder(modified);
}

/** Paths are those below the mount, with a slash in front. */
function belowMount(
  state: EngineState,
  { volume, type, source }: MountRecord,
): Iterable<[string, FileEntry]> {
  if (volume) return state.files.of(volume);
  if (type !== 'bind') return [];
  return [...state.files.host]
    .filter(([path]) => path.startsWith(`${source}/`))
    .map(([path, entry]) => [path.slice(source.length), entry]);
}

/** The files of a container, as the programs see them that run in it. */
import { posix } from 'node:path';
import type { FileEntry } from '../../archive/file-entry.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import type { ProgramFiles } from '../../state/program.js';
import { mountOver } from '../mounts/mount-over.js';
import { filesIn } from './container-files.js';
import { putFile } from './put-files.js';

export function programFiles(state: EngineState, container: ContainerRecord): ProgramFiles {
  const find = (path: string) => filesIn(state, container).get(path);
  return {
    find,
    list: (path) =>
      [...filesIn(state, container).keys()]
        .filter((other) => other !== '/' && posix.dirname(other) === path)
        .map((other) => posix.basename(other))
        .sort(),
    isReadOnly(path) {
      const mount = mountOver(container, path)?.mount;
      return mount ? !mount.writable : container.hostConfig['ReadonlyRootfs'] === true;
    },
    put: (path, change) => putFile(state, container, path, changed(state, find(path), change)),
    remove: (path) => removeFile(state, container, path),
  };
}

const FILE = { kind: 'file', mode: 0o644, uid: 0, gid: 0, content: Buffer.alloc(0), linkTarget: '' } as const;

function changed(state: EngineState, before: FileEntry | undefined, change: Partial<FileEntry>): FileEntry {
  const modified = Math.floor(state.clock.now() / 1000);
  const made = change.kind === 'folder' ? { ...FILE, mode: 0o755 } : FILE;
  return { ...(before ?? made), modified, ...change };
}

function removeFile(state: EngineState, container: ContainerRecord, path: string): void {
  const over = mountOver(container, path);
  const { mount, rest } = over ?? { mount: undefined, rest: path };
  const isHost = mount?.type === 'bind';
  const tree = isHost ? state.files.host : state.files.of(mount?.volume ?? container);
  const removed = isHost ? mount.source + rest : rest;
  for (const other of [...tree.keys()]) if (`${other}/`.startsWith(`${removed}/`)) tree.delete(other);
}

/** Into a container, which need not run: a file, a folder, or a tar archive from standard input. Owner is root there. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, posix, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { folderMembers } from '../../client/script/folder-members.js';
import { counted } from '../../client/wrapper/transferred-bytes.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import { reasonOf } from '../../common/system-error.js';
import type { TarMember } from '../../common/tar/tar-member.js';
import { tarArchive } from '../../common/tar/tar-writer.js';
import { EngineError, isEngineError } from '../../engine/engine-error.js';
import { openPipedInput } from '../input-file.js';
import type { Copying } from './copy-out.js';

export async function copyIn(copying: Copying): Promise<void> {
  const { engine, container, request, io, signal } = copying;
  const { inside, local } = request;
  const send = (folder: string, archive: AsyncIterable<Uint8Array>) =>
    engine.containers.upload(
      container,
      folder,
      Readable.from(counted(archive, { onBytes: copying.onBytes }), { objectMode: false }),
      { signal },
    );
  if (local === '-') return send(inside, openPipedInput(io, 'Send an archive: `tar -c FOLDER | ...`.'));
  const path = resolve(io.folder, local);
  const isFolder = await isLocalFolder(path);
  if (await isFolderInside(copying, inside)) {
    const contents = isFolder && /(?:^|\/)\.$/.test(local);
    return send(
      inside,
      tarArchive(contents ? membersIn(path) : rootOwned(folderMembers(path, basename(path)))),
    );
  }
  if (inside.endsWith('/') || inside.endsWith('/.')) throw noFolder(container, inside);
  return send(posix.dirname(inside), tarArchive(rootOwned(folderMembers(path, posix.basename(inside)))));
}

/** @throws DockerMapError `file-unreadable` where there is nothing */
async function isLocalFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new DockerMapError('file-unreadable', `Cannot read ${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** An archive that is empty unpacks into any folder, and changes nothing there. */
async function isFolderInside({ engine, container, signal }: Copying, inside: string): Promise<boolean> {
  try {
    await engine.containers.upload(container, inside, Buffer.alloc(1024), { signal });
    return true;
  } catch (error) {
    if (isNoContainer(error)) throw error;
    if (isEngineError(error, 'not-found') || isEngineError(error, 'bad-request')) return false;
    throw error;
  }
}

/** Engines say "not found" of containers and of paths in them. */
export function isNoContainer(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'not-found' && /no such container/i.test(error.words);
}

async function* membersIn(folder: string): AsyncGenerator<TarMember> {
  for (const name of (await readdir(folder)).sort())
    yield* rootOwned(folderMembers(join(folder, name), name));
}

async function* rootOwned(members: AsyncIterable<TarMember>): AsyncGenerator<TarMember> {
  for await (const member of members) yield { ...member, uid: 0, gid: 0 };
}

function noFolder(container: string, inside: string): DockerMapError {
  return new DockerMapError('not-found', `There is no folder ${inside} in ${container}`, {
    hint: 'Leave out the / at its end to copy under a new name.',
  });
}

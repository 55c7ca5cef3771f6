/** A folder of this machine, as the members of a tar archive: with owners and modes, as a mount would show it. */
import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { TarMember } from '../../common/tar/tar-member.js';

/**
 * The folder itself first, then all below it. Symbolic links stay links. What is no file, folder or link (sockets, pipes,
 * devices) is left out.
 *
 * @param name What the folder is called in the archive.
 */
export async function* folderMembers(folder: string, name: string): AsyncGenerator<TarMember> {
  const member = await memberAt(folder, name);
  if (!member) return;
  yield member;
  if (member.kind !== 'folder') return;
  for (const entry of (await readdir(folder)).sort())
    yield* folderMembers(join(folder, entry), posix.join(name, entry));
}

async function memberAt(path: string, name: string): Promise<TarMember | undefined> {
  const found = await lstat(path);
  const { mode, uid, gid, size, mtimeMs } = found;
  const base = { name, mode: mode & 0o7777, uid, gid, modified: mtimeMs / 1000 };
  if (found.isDirectory()) return { ...base, kind: 'folder' };
  if (found.isSymbolicLink()) return { ...base, kind: 'symlink', target: await readlink(path) };
  if (found.isFile()) return { ...base, kind: 'file', size, content: createReadStream(path) };
  return undefined;
}

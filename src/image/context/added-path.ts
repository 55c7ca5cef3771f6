/** What is at a path of this machine, as a member that can be changed before it is added. */
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import type { AddedMember } from './added-member.js';
import { filePath } from './file-path.js';
import { memberAt } from './member-at.js';
import { sourceError } from './source-error.js';

export async function addedFile(path: string, name: string): Promise<AddedMember> {
  const stats = await lstat(filePath(path)).catch((thrown: unknown) => {
    throw sourceError(path, 'cannot be added', thrown);
  });
  if (stats.isFile()) {
    const { mode, uid, gid, mtimeMs, size } = stats;
    const content = () => createReadStream(filePath(path));
    return { name, mode: mode & 0o7777, uid, gid, modified: mtimeMs / 1000, size, content };
  }
  const member = memberAt({ path, name }, stats, new Map(), { keepTimes: true, keepOwners: true });
  if (member?.kind === 'folder' || member?.kind === 'symlink') return member;
  throw sourceError(path, 'is no file, folder or link');
}

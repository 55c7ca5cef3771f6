/** What a path is, as the header `X-Docker-Container-Path-Stat` tells: JSON in base64. */
import type { FileEntry } from '../archive/file-entry.js';

/** As Go writes kinds of files and special permissions. */
const KINDS = { file: 0, folder: 0x8000_0000, symlink: 0x0800_0000, other: 0x0200_0000 } as const;
const STICKY = 0x0010_0000;
const SET_GID = 0x0040_0000;
const SET_UID = 0x0080_0000;

export function pathStat(name: string, { kind, mode, content, modified, linkTarget }: FileEntry): string {
  const special = (mode & 0o1000 && STICKY) + (mode & 0o2000 && SET_GID) + (mode & 0o4000 && SET_UID);
  const stat = {
    name,
    size: kind === 'folder' ? 4096 : content.length,
    mode: KINDS[kind] + special + (mode & 0o777),
    mtime: new Date(modified * 1000).toISOString().replace('.000', ''),
    linkTarget,
  };
  return Buffer.from(JSON.stringify(stat)).toString('base64');
}

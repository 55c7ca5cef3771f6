/**
 * Unpacks an archive of one file or folder, and puts that in its place when it is whole. Nothing is written through a link
 * of the archive: links are made last. Owners are the user's own; devices and pipes stay out.
 */

import { chmod, link, mkdir, open, readdir, rename, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DockerMapError } from '../../common/docker-map-error.js';
import { reasonOf } from '../../common/system-error.js';
import type { TarMember } from '../../common/tar/tar-member.js';
import { readArchive } from '../../image/archive/read-archive.js';

type Symlink = Extract<TarMember, { kind: 'symlink' }>;

/**
 * @param folder does not exist yet, on the disk of `target`
 * @throws DockerMapError `file-write`; those of `readArchive`
 */
export async function unpackBeside(archive: string, folder: string, target: string): Promise<void> {
  try {
    await mkdir(folder);
    await unpack(archive, folder);
    const [only] = await readdir(folder);
    if (only !== undefined) await rename(join(folder, only), target);
  } catch (cause) {
    if (cause instanceof DockerMapError) throw cause;
    throw new DockerMapError('file-write', `${target} cannot be written: ${reasonOf(cause)}`, {
      hint: 'Give a path where nothing is yet, in a folder that may be written to and has room.',
      cause,
    });
  }
}

async function unpack(archive: string, folder: string): Promise<void> {
  const symlinks: Symlink[] = [];
  const modes: (readonly [string, number])[] = [];
  for await (const member of readArchive(archive)) {
    const path = join(folder, member.name);
    await mkdir(dirname(path), { recursive: true });
    switch (member.kind) {
      case 'folder':
        await mkdir(path, { recursive: true });
        modes.push([path, member.mode]);
        break;
      case 'file':
        // Opened before anything can fail: a stream that opens it would do so while the folder is removed.
        await pipeline(member.content, (await open(path, 'wx')).createWriteStream());
        await chmod(path, member.mode & 0o777);
        break;
      case 'link':
        await link(join(folder, member.target), path);
        break;
      case 'symlink':
        symlinks.push(member);
        break;
      case 'fifo':
      case 'device':
        break;
      default:
        member satisfies never;
    }
  }
  await makeLinks(folder, symlinks);
  // Last, deepest first: a folder that may not be written to would take no more.
  for (const [path, mode] of modes.toReversed()) await chmod(path, mode & 0o777);
}

async function makeLinks(folder: string, links: readonly Symlink[]): Promise<void> {
  const names = new Set(links.map(({ name }) => folded(name)));
  for (const { name, target } of links) {
    if (ancestorsOf(folded(name)).some((ancestor) => names.has(ancestor))) {
      throw new DockerMapError('archive-path', `${name} is below a link, and would be written elsewhere.`, {
        hint: 'Copy without `extract`, and look at the archive.',
      });
    }
    await symlink(target, join(folder, name));
  }
}

/** Disks take names as the same that differ in case, or in how letters are put together. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function ancestorsOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

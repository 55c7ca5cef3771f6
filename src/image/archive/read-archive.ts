/**
 * Reads tar archives as a stream, of all formats that are about: the old one, `ustar`, GNU's and pax, sparse files in each
 * of their ways, plain or compressed with gzip, bzip2, xz or zstd. What is damaged, cut short, or names a path outside of
 * where it is unpacked ends in an error, never in half an archive.
 */
import { DamagedArchive } from '../../common/tar/damaged-archive.js';
import { BLOCK, headerIn, type TarHeader } from '../../common/tar/tar-header.js';
import type { TarMember } from '../../common/tar/tar-member.js';
import { ArchiveBytes } from './archive-bytes.js';
import { archiveError } from './archive-error.js';
import { archiveMember } from './archive-member.js';
import { MemberExtensions } from './member-extensions.js';
import { leadingSparseMap, oldSparseMap, type SparseMap } from './sparse-map.js';
import { StoredContent } from './stored-content.js';
import { unpackedArchive } from './unpacked-archive.js';

/**
 * A member as the archive has it, but for its name: that is relative, without `./` at its beginning or `/` at its end.
 * The content of a file is read when it is asked for, which must be before the next member is; else it is passed over.
 */
export type ArchiveMember = TarMember;

/** Of what may stand before a header; no name is as long. */
const LARGEST_EXTENSION = 1024 * 1024;

/**
 * The members in their order; not the root itself, which `tar -c .` puts in front.
 *
 * @throws DockerMapError `archive-unreadable`, `archive-damaged` (no tar archive, damaged, or cut short),
 *   `archive-path` (a member, or what it is a hard link to, is absolute or leads out with `..`), `compression-program`
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveMember> {
  const bytes = new ArchiveBytes(unpackedArchive(path), path);
  try {
    const extensions = new MemberExtensions();
    for (;;) {
      const block = await bytes.take(BLOCK);
      if (!block) throw new DamagedArchive('its end is missing');
      if (isZero(block)) break;
      const header = extensions.applied(headerIn(block));
      if (await isExtension(header, bytes, extensions)) continue;
      const content = new StoredContent(bytes, storedSize(header));
      const sparse = await sparseMapOf(header, block, content, bytes, extensions);
      const name = extensions.sparseName ?? header.name;
      extensions.clear();
      const member = archiveMember({ ...header, name }, content, sparse, path);
      if (member) yield member;
      await content.pass();
    }
    await toEnd(bytes);
  } catch (thrown) {
    throw archiveError(path, thrown);
  } finally {
    await bytes.close();
  }
}

async function isExtension(
  { type, size, ...header }: TarHeader,
  bytes: ArchiveBytes,
  extensions: MemberExtensions,
): Promise<boolean> {
  if (!'LKgxX'.includes(type) || type === '') return false;
  if (size < 0 || size > LARGEST_EXTENSION) throw new DamagedArchive('an extended header is too large');
  const body = await bytes.take(Math.ceil(size / BLOCK) * BLOCK);
  if (!body) throw new DamagedArchive('it ends too early');
  return extensions.take({ ...header, type, size }, body.subarray(0, size));
}

/** Links, folders and the like may tell a size, and have no content. */
function storedSize({ type, size }: TarHeader): number {
  if (size < 0) throw new DamagedArchive('a header has a negative size');
  return '123456'.includes(type) && type !== '' ? 0 : size;
}

async function sparseMapOf(
  { type }: TarHeader,
  block: Buffer,
  content: StoredContent,
  bytes: ArchiveBytes,
  extensions: MemberExtensions,
): Promise<SparseMap | undefined> {
  const nextBlock = async (): Promise<Buffer> => {
    const next = await bytes.take(BLOCK);
    if (!next) throw new DamagedArchive('it ends too early');
    return next;
  };
  const size = extensions.sizeOfLeadingMap();
  if (type === 'S') return oldSparseMap(block, nextBlock);
  return size === undefined ? extensions.sparseMap() : leadingSparseMap(size, () => content.block());
}

/** What comes after the end mark is filling; it is read, so that a damaged compression is seen. */
async function toEnd(bytes: ArchiveBytes): Promise<void> {
  const second = await bytes.take(BLOCK);
  if (second && !isZero(second)) throw new DamagedArchive('its end mark is broken');
  await bytes.drain();
}

const ZERO_BLOCK = Buffer.alloc(BLOCK);

function isZero(block: Buffer): boolean {
  return block.equals(ZERO_BLOCK);
}

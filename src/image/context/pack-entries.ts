/** Writes the archive of a context: the same bytes for the same input, unless times or owners are kept. */
import { TarBlocks } from '../../common/tar/tar-blocks.js';
import type { FileMember, TarMember } from '../../common/tar/tar-member.js';
import { tarContent } from '../../common/tar/tar-writer.js';
import { readArchive } from '../archive/read-archive.js';
import type { PackingOptions } from './context-options.js';
import type { ContextEntry } from './context-part.js';
import type { FileRun } from './file-run.js';
import { checkLink } from './link-rule.js';
import { normal } from './normal.js';
import { readError, readLargeFile, readSmallFile } from './read-content.js';
import { TimeSlice } from './time-slice.js';

/**
 * Not compressed.
 *
 * @throws DockerMapError `context-changed`, `context-link`, and those of `readArchive`
 */
export async function* packEntries(
  entries: readonly ContextEntry[],
  options: PackingOptions,
): AsyncGenerator<Buffer> {
  const blocks = new TarBlocks();
  const slice = new TimeSlice();
  blocks.header(ROOT);
  for (const entry of entries) {
    if (entry.kind === 'archive') yield* packArchive(entry.path, options, blocks);
    else if (entry.kind === 'member') yield* packMember(entry.member, blocks);
    else yield* packRun(entry.run, blocks, slice);
    yield* blocks.full();
    if (slice.isOver) await slice.pause();
  }
  blocks.end();
  yield* blocks.all();
}

/** BuildKit takes an archive whose first header is one of pax or GNU (a long or non-ASCII name) for a Dockerfile. */
const ROOT: TarMember = { kind: 'folder', name: '.', mode: 0o755, uid: 0, gid: 0, modified: 0 };

async function* packRun(run: FileRun, blocks: TarBlocks, slice: TimeSlice): AsyncGenerator<Buffer> {
  for (let index = 0; index < run.length; index++) {
    const { path, member } = run.at(index);
    try {
      if (blocks.isLarge(member.size))
        yield* packMember({ ...member, content: readLargeFile(path, member.size) }, blocks);
      else packSmall(path, member, blocks);
    } catch (thrown) {
      throw readError(path, thrown);
    }
    const full = blocks.full();
    if (full.length > 0) yield* full;
    if (slice.isOver) await slice.pause();
  }
}

/** Without waiting: that would take longer than the reading. */
function packSmall(path: string, member: FileMember, blocks: TarBlocks): void {
  blocks.header(member);
  if (member.size > 0) readSmallFile(path, member.size, blocks);
}

async function* packMember(member: TarMember, blocks: TarBlocks): AsyncGenerator<Buffer> {
  blocks.header(member);
  if (member.kind === 'file') yield* tarContent(member, blocks);
  else yield* blocks.full();
}

async function* packArchive(
  path: string,
  options: PackingOptions,
  blocks: TarBlocks,
): AsyncGenerator<Buffer> {
  for await (const member of readArchive(path)) {
    if (member.kind === 'symlink')
      checkLink(member.name, member.target, `${member.name} in ${path}`, options.links ?? 'image');
    yield* packMember(normal(member, options), blocks);
  }
}

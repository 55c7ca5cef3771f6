/** Writes tar archives, as a stream of any length in few and large pieces. */
import { DockerMapError } from '../docker-map-error.js';
import { TarBlocks } from './tar-blocks.js';
import type { TarMember } from './tar-member.js';

/** @throws DockerMapError `archive-file-shortened`: the content of a file ends before its size; more of it is left out */
export async function* tarArchive(
  members: AsyncIterable<TarMember> | Iterable<TarMember>,
): AsyncGenerator<Buffer> {
  const blocks = new TarBlocks();
  for await (const member of members) {
    blocks.header(member);
    if (member.kind === 'file') yield* tarContent(member, blocks);
    yield* blocks.full();
  }
  blocks.end();
  yield* blocks.all();
}

/** What follows the header of a file. */
export async function* tarContent(
  { name, size, content }: Extract<TarMember, { kind: 'file' }>,
  blocks: TarBlocks,
): AsyncGenerator<Buffer> {
  // What takes long to come does not hold up what is there already.
  if (blocks.isLarge(size)) yield* blocks.all();
  let missing = size;
  for await (const chunk of content) {
    if (missing === 0) break;
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, missing));
    missing -= bytes.length;
    blocks.append(bytes);
    yield* blocks.full();
  }
  if (missing > 0) throw shortened(name);
  blocks.fillUp(size);
}

/** @param what the file: its name in an archive, or its path */
function shortened(what: string): DockerMapError {
  return new DockerMapError('archive-file-shortened', `${what} became shorter while it was read`, {
    hint: 'Something is writing it; try again when that has ended.',
  });
}

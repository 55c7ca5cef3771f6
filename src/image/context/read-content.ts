/** Reads what is in files. A file must have the size that it had when it was looked at: its header says so already. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DockerMapError } from '../../common/docker-map-error.js';
import type { TarBlocks } from '../../common/tar/tar-blocks.js';
import { BLOCK } from '../../common/tar/tar-header.js';
import { filePath } from './file-path.js';
import { isRefused, unreadableError } from './unreadable.js';

const PIECE = 1024 * 1024;
/** Up to here, all of a file is read at once. */
const SMALL = 64 * 1024;
/** What has become a link, or a pipe, since it was looked at is not followed, and not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What a file says that was there when it was looked at. */
export function readError(path: string, thrown: unknown): DockerMapError {
  if (thrown instanceof DockerMapError) return thrown;
  return isRefused(thrown) ? unreadableError([path], thrown) : changed(path, thrown);
}

/** Read each time from its beginning. @throws DockerMapError `context-changed`, `context-unreadable` */
export function fileContent(path: string, size: number): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      try {
        yield* size <= SMALL ? [readWhole(path, size)] : readLargeFile(path, size);
      } catch (thrown) {
        throw readError(path, thrown);
      }
    },
  };
}

/** Without waiting: that would take longer than the reading. */
function readWhole(path: string, size: number): Buffer {
  const room = Buffer.allocUnsafe(size + 1);
  if (readInto(room, path, size) !== size) throw changed(path);
  return room.subarray(0, size);
}

/** At once, into the archive's own memory, with zeros to the end of its last block. */
export function readSmallFile(path: string, size: number, blocks: TarBlocks): void {
  // One byte more than there should be shows that there is none.
  const room = blocks.reserve(size + BLOCK - (size % BLOCK));
  if (readInto(room, path, size) !== size) throw changed(path);
  room.fill(0, size);
  if (size % BLOCK === 0) blocks.giveBack(BLOCK);
}

/** @param room more than `size` @returns how much there is; more than `size` where there is more */
function readInto(room: Buffer, path: string, size: number): number {
  const file = openSync(filePath(path), FLAGS);
  try {
    let length = 0;
    for (let read = 1; read > 0 && length < size; length += read)
      read = readSync(file, room, length, room.length - length, null);
    return length;
  } finally {
    closeSync(file);
  }
}

/** In large pieces; while one is taken, the next one is read. */
export async function* readLargeFile(path: string, size: number): AsyncGenerator<Buffer> {
  await using handle = await open(filePath(path), FLAGS);
  const readAt = (position: number) =>
    handle
      .read(Buffer.allocUnsafeSlow(PIECE), 0, PIECE, position)
      .then(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead));
  let next = readAt(0);
  // Its error is told when it is waited for, if it still is.
  next.catch(() => {});
  let position = 0;
  for (;;) {
    const piece = await next;
    position += piece.length;
    if (position > size || (piece.length === 0 && position < size)) throw changed(path);
    if (piece.length === 0) return;
    next = readAt(position);
    next.catch(() => {});
    yield piece;
  }
}

export function changed(path: string, cause?: unknown): DockerMapError {
  return new DockerMapError('context-changed', `${path} changed while the context was packed`, {
    cause,
    hint: 'Something is writing it; try again when that has ended, or leave it out with a line in .dockerignore.',
  });
}

/** An archive's bytes without compression. How it is compressed is told by its first bytes, whatever its name says. */
import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { type CompressionProgram, unpackedBy } from './compression-program.js';

const PIECE = 256 * 1024;

const MAGIC: readonly (readonly ['gzip' | CompressionProgram, Buffer])[] = [
  ['gzip', Buffer.from([0x1f, 0x8b])],
  ['bzip2', Buffer.from('BZh')],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];

export async function* unpackedArchive(path: string): AsyncGenerator<Buffer> {
  await using handle = await open(path);
  const compression = await compressionOf(handle);
  if (compression === undefined) yield* piecesOf(handle);
  else if (compression === 'gzip') yield* gunzipped(handle);
  else yield* unpackedBy(compression, handle);
}

async function compressionOf(handle: FileHandle): Promise<'gzip' | CompressionProgram | undefined> {
  const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
  return MAGIC.find(([, magic]) => buffer.subarray(0, magic.length).equals(magic))?.[0];
}

async function* gunzipped(handle: FileHandle): AsyncGenerator<Buffer> {
  const source = handle.createReadStream({ start: 0, highWaterMark: PIECE, autoClose: false });
  const gunzip = createGunzip({ chunkSize: PIECE });
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of source.pipe(gunzip)) yield piece;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(PIECE), 0, PIECE);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

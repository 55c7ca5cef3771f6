/** Compresses an archive while it is packed; the same bytes for the same input: no name and no time in its header. */
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { packedBy } from '../archive/compression-program.js';
import type { StreamEncoding } from '../build-context.js';

const PIECE = 256 * 1024;

/** @throws DockerMapError `compression-program`: bzip2 is asked for, and not on this machine */
export function compressed(
  archive: AsyncGenerator<Uint8Array>,
  encoding: StreamEncoding,
): AsyncGenerator<Uint8Array> {
  switch (encoding) {
    case undefined:
      return archive;
    case 'gzip':
      return gzipped(archive);
    case 'bzip2':
      return packedBy('bzip2', archive);
    default:
      return encoding satisfies never;
  }
}

/** Errors of the archive end the compression, and are told as they are. */
async function* gzipped(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const gzip = createGzip({ chunkSize: PIECE });
  pipeline(Readable.from(archive, { highWaterMark: 1 }), gzip, () => {});
  for await (const piece of gzip) yield piece;
}

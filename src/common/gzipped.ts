/** Compresses with gzip, as a stream; the same bytes for the same input: no name and no time in the header. */
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

const PIECE = 256 * 1024;

/** Errors of the input end the compression, and are told as they are; who reads no further ends the input. */
export async function* gzipped(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const gzip = createGzip({ chunkSize: PIECE });
  // What ends badly is told by the reading below.
  pipeline(Readable.from(input, { highWaterMark: 1 }), gzip, () => {});
  for await (const piece of gzip) yield piece;
}

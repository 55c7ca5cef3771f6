/** Compresses an archive while it is packed; the same bytes for the same input. */
import { gzipped } from '../../common/gzipped.js';
import { packedBy } from '../archive/compression-program.js';
import type { StreamEncoding } from '../build-context.js';

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

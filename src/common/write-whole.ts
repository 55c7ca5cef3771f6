/** Writes a file that is there when it is whole, and never in part: beside its place first, whatever ends it early. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DockerMapError } from './docker-map-error.js';
import { messageOf } from './message-of.js';

/** @throws DockerMapError `file-write`; errors of the content as they are, where they are DockerMapErrors */
export async function writeWhole(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  try {
    await pipeline(content, createWriteStream(partial, { flags: 'wx', flush: true }));
    await rename(partial, path);
  } catch (thrown) {
    await rm(partial, { force: true });
    if (thrown instanceof DockerMapError) throw thrown;
    throw new DockerMapError('file-write', `${path} cannot be written: ${messageOf(thrown)}`, {
      hint: 'Check that its folder is there, may be written to, and has room.',
      cause: thrown,
    });
  }
}

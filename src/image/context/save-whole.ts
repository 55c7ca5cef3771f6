/** Writes a file that is there when it is whole, and never in part. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';

/** @throws DockerMapError `context-save` where it cannot be written; errors of the content as they are */
export async function saveWhole(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  try {
    await pipeline(content, createWriteStream(partial, { flags: 'wx' }));
    await rename(partial, path);
  } catch (thrown) {
    await rm(partial, { force: true });
    if (thrown instanceof DockerMapError) throw thrown;
    throw new DockerMapError('context-save', `The context cannot be saved as ${path}: ${messageOf(thrown)}`, {
      cause: thrown,
      hint: 'Check that the folder is there, may be written to, and has room.',
    });
  }
}

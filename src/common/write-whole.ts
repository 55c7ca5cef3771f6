/** Writes a file that is there when it is whole, and never in part: beside its place first, whatever ends it early. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DockerMapError } from './docker-map-error.js';
import { reasonOf } from './system-error.js';

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** @throws DockerMapError `file-write`; errors of the content as they are, where they are DockerMapErrors */
export async function writeWhole(path: string, content: Content): Promise<void> {
  try {
    if (await isSpecial(path)) await pipeline(content, createWriteStream(path));
    else await replaceBy(path, content);
  } catch (thrown) {
    if (thrown instanceof DockerMapError) throw thrown;
    throw new DockerMapError('file-write', `${path} cannot be written: ${reasonOf(thrown)}`, {
      hint: 'Check that its folder is there, may be written to, and has room.',
      cause: thrown,
    });
  }
}

/** A device or a pipe (`/dev/null`): takes what is written, and must not be replaced by a file. */
async function isSpecial(path: string): Promise<boolean> {
  // What is not there is made; what cannot be looked at is told by the writing.
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

async function replaceBy(path: string, content: Content): Promise<void> {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  // Opened before anything can fail: a stream that opens it would do so even after it was removed.
  const file = await open(partial, 'wx');
  try {
    await pipeline(content, file.createWriteStream({ flush: true }));
    await rename(partial, path);
  } catch (thrown) {
    await rm(partial, { force: true });
    throw thrown;
  }
}

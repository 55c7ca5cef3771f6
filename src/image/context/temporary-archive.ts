/** A packed context in a file of its own, which only this user may read, until it is removed. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../common/write-whole.js';
import type { StreamEncoding } from '../build-context.js';

const ENDINGS = { gzip: '.gz', bzip2: '.bz2' } as const;

export class TemporaryArchive {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async write(
    content: AsyncIterable<Uint8Array>,
    encoding: StreamEncoding,
  ): Promise<TemporaryArchive> {
    const folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
    const archive = new TemporaryArchive(join(folder, `context.tar${encoding ? ENDINGS[encoding] : ''}`));
    try {
      await writeWhole(archive.path, content);
    } catch (thrown) {
      await archive.remove();
      throw thrown;
    }
    return archive;
  }

  read(): AsyncIterable<Uint8Array> {
    return createReadStream(this.path, { highWaterMark: 256 * 1024 });
  }

  async remove(): Promise<void> {
    await rm(dirname(this.path), { recursive: true, force: true });
  }
}

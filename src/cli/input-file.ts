/** Archives that are read: from a file, or from standard input. */
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DockerMapError } from '../common/docker-map-error.js';
import { reasonOf } from '../common/system-error.js';
import type { CommandIo, InputStream } from './command-io.js';
import { UsageError } from './usage-error.js';

/** @throws DockerMapError `file-unreadable`, before anything is read */
export async function openInputFile(path: string): Promise<Readable> {
  try {
    const file = await open(path);
    if (!(await file.stat()).isDirectory()) return file.createReadStream();
    await file.close();
  } catch (cause) {
    throw new DockerMapError('file-unreadable', `Cannot read ${path}: ${reasonOf(cause)}`, { cause });
  }
  throw new DockerMapError('file-unreadable', `Cannot read ${path}: it is a folder`, {
    hint: 'Name the archive itself.',
  });
}

/** @throws UsageError where it is a terminal, at which nobody types an archive */
export function openPipedInput(io: Pick<CommandIo, 'openInput'>, hint: string): Readable {
  const input = io.openInput();
  if (input.isTTY === true) throw new UsageError('an archive cannot be typed at a terminal', hint);
  return Readable.from(bytesOf(input), { objectMode: false });
}

async function* bytesOf(input: InputStream): AsyncGenerator<Uint8Array> {
  for await (const piece of input) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

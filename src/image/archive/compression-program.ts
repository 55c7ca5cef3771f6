/**
 * Compression by the programs of this machine, for what Node does not know itself: streamed, with errors for what a
 * program complains about, and ended when nobody reads on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { DockerMapError } from '../../common/docker-map-error.js';

export type CompressionProgram = 'bzip2' | 'xz' | 'zstd';

/** @param handle read from its beginning; stays open */
export async function* unpackedBy(program: CompressionProgram, handle: FileHandle): AsyncGenerator<Buffer> {
  const child = spawn(program, ['-dc'], { stdio: [handle.fd, 'pipe', 'pipe'] });
  yield* outputOf(program, child);
}

export async function* packedBy(
  program: CompressionProgram,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const child = spawn(program, ['-c'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const given = pipeline(Readable.from(pieces, { highWaterMark: 1 }), child.stdin);
  // Told below, when what came before it has been read.
  given.catch(() => child.kill());
  yield* outputOf(program, child, given);
}

/** @throws DockerMapError where the program is missing @throws Error with its complaint where it fails */
async function* outputOf(
  program: CompressionProgram,
  child: ChildProcess,
  given: Promise<void> = Promise.resolve(),
): AsyncGenerator<Buffer> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the program has no output');
  const ended = once(child, 'close').catch((thrown: unknown) => {
    throw missing(program, thrown);
  });
  const complaint = text(stderr);
  // Both are awaited below, once all of the output has been read.
  Promise.allSettled([ended, complaint]);
  try {
    for await (const piece of stdout) yield piece;
    const [code] = await ended;
    await given;
    if (code !== 0) throw new Error((await complaint).trim() || `${program} failed`);
  } finally {
    child.kill();
  }
}

function missing(program: CompressionProgram, cause: unknown): DockerMapError {
  return new DockerMapError('compression-program', `The program ${program} cannot be run on this machine`, {
    cause,
    hint: `Install ${program}, or take an archive that is plain or compressed with gzip.`,
  });
}

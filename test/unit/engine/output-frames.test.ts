import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { outputFrames } from '../../../src/engine/stream/output-frames.js';

const bytes = Buffer.concat([frame(1, 'out'), frame(2, 'err'), frame(1, '')]);

function frame(stream: number, text: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(stream);
  head.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([head, Buffer.from(text)]);
}

async function read(chunks: readonly Buffer[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { stream, data } of outputFrames(Readable.from(chunks))) found.push(`${stream}: ${data}`);
  return found;
}

it.each([1, 3, 8, 1000])('reads frames in pieces of %i bytes', async (size) => {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  expect(await read(pieces)).toEqual(['stdout: out', 'stderr: err', 'stdout: ']);
});

it.each([
  ['cut off in its data', bytes.subarray(0, 10)],
  ['cut off in its head', bytes.subarray(0, 15)],
  ['of an unknown stream', frame(7, 'x')],
  ['that is plain text', Buffer.from('hello world')],
])('refuses a frame %s', async (_, broken) => {
  await expect(read([broken])).rejects.toThrow(/frame/);
});

/**
 * Output as engines send it. Without a terminal, two streams are one, in frames: 8 bytes of head (the stream's number,
 * three zeros, the length as a big-endian number), then the data. With a terminal it is raw, and lines end with `\r\n`.
 */
import { isAtLeast } from '../../engine/api-version.js';
import type { OutputStream } from '../state/output-log.js';

const RAW = 'application/vnd.docker.raw-stream';
const MULTIPLEXED = 'application/vnd.docker.multiplexed-stream';
const NUMBERS: Readonly<Record<OutputStream, number>> = { stdout: 1, stderr: 2 };

export function outputBytes(text: string, stream: OutputStream, terminal: boolean): Buffer {
  return terminal ? Buffer.from(text.replace(/\r?\n/g, '\r\n')) : frame(Buffer.from(text), stream);
}

/** API 1.42 tells the two apart. */
export function outputContentType(version: string, terminal: boolean): string {
  return isAtLeast(version, '1.42') && !terminal ? MULTIPLEXED : RAW;
}

function frame(data: Buffer, stream: OutputStream): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(NUMBERS[stream], 0);
  head.writeUInt32BE(data.length, 4);
  return Buffer.concat([head, data]);
}

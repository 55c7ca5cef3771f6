/** Output that comes in pieces of any size, as whole lines. The two streams of a container do not mix within a line. */
import type { OutputFrame } from '../../engine/stream/output-frames.js';

export interface OutputLine {
  readonly stream: 'stdout' | 'stderr';
  /** Without its end. */
  readonly bytes: Uint8Array;
}

/** A last line without an end is a line as well. */
export async function* wholeLines(frames: AsyncIterable<OutputFrame>): AsyncGenerator<OutputLine> {
  const begun: Record<OutputLine['stream'], Buffer> = { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
  for await (const { stream: written, data } of frames) {
    const stream = written === 'stderr' ? 'stderr' : 'stdout';
    const { lines, rest } = split(Buffer.concat([begun[stream], data]));
    for (const bytes of lines) yield { stream, bytes };
    begun[stream] = rest;
  }
  for (const stream of ['stdout', 'stderr'] as const) {
    if (begun[stream].length > 0) yield { stream, bytes: begun[stream] };
  }
}

const LINE_END = 10;

function split(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly rest: Buffer } {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { lines, rest: bytes.subarray(from) };
}

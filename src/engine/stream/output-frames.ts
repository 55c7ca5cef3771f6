/**
 * Output of a container without a terminal: two streams in one. Each frame has 8 bytes of head (the stream's number,
 * three zeros, the length as a big-endian number), then its data.
 */
import { UnexpectedAnswer } from '../answer/unexpected-answer.js';

export interface OutputFrame {
  readonly stream: 'stdin' | 'stdout' | 'stderr';
  readonly data: Buffer;
}

const HEAD = 8;
const STREAMS = ['stdin', 'stdout', 'stderr'] as const;

/** @throws UnexpectedAnswer where a frame is broken or cut off */
export async function* outputFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<OutputFrame> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= HEAD) {
      const stream = streamOf(rest);
      const end = HEAD + rest.readUInt32BE(4);
      if (rest.length < end) break;
      yield { stream, data: rest.subarray(HEAD, end) };
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw new UnexpectedAnswer('the last frame of the output is cut off');
}

function streamOf(head: Buffer): OutputFrame['stream'] {
  const stream = STREAMS[head.readUInt8(0)];
  if (stream === undefined || head.readUIntBE(1, 3) !== 0) {
    throw new UnexpectedAnswer(`a frame of the output has a broken head: ${head.toString('hex', 0, HEAD)}`);
  }
  return stream;
}

/** Messages of a gRPC stream: each has five bytes in front, a flag and its length. */
import { GrpcError } from './grpc-error.js';

const HEAD = 5;
/** Bytes; nothing that a builder asks for comes near. */
const LONGEST = 16 * 1024 * 1024;

export function framed(message: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** @throws GrpcError where a message is compressed (nobody was told that it may be), too long, or cut off */
export async function* unframed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    for (let end = firstEnd(rest); end !== undefined && end <= rest.length; end = firstEnd(rest)) {
      yield rest.subarray(HEAD, end);
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw new GrpcError('internal', 'a message is cut off');
}

/** Where the first message ends, or will end. */
function firstEnd(bytes: Buffer): number | undefined {
  if (bytes.length < HEAD) return undefined;
  if (bytes[0] !== 0) throw new GrpcError('unimplemented', 'messages must not be compressed');
  const length = bytes.readUInt32BE(1);
  if (length > LONGEST) throw new GrpcError('internal', 'a message is too long');
  return HEAD + length;
}

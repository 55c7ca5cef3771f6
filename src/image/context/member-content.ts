/** Content of members that are put into a context by hand. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { changed } from './read-content.js';

/** Bytes of a stream that are kept in memory. */
const MOST_KEPT = 32 * 1024 * 1024;

/** @throws DockerMapError `context-stream`: too much to be kept */
export async function readWhole(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  name: string,
): Promise<Uint8Array> {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  // A copy: what was given may be changed before it is packed.
  if (content instanceof Uint8Array) return Buffer.from(content);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > MOST_KEPT) throw tooLarge(name);
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

function tooLarge(name: string): DockerMapError {
  return new DockerMapError('context-stream', `The stream for ${name} is too large to be kept in memory`, {
    hint: 'Add the path of a file, or give a function that opens the stream, with its size.',
  });
}

export function openedAnew(open: () => AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => open()[Symbol.asyncIterator]() };
}

/** @throws DockerMapError `context-changed` where it is more or less */
export function exactly(
  size: number,
  content: AsyncIterable<Uint8Array>,
  name: string,
): AsyncIterable<Uint8Array> {
  return openedAnew(async function* () {
    let length = 0;
    for await (const piece of content) {
      length += piece.length;
      if (length > size) throw changed(name);
      yield piece;
    }
    if (length < size) throw changed(name);
  });
}

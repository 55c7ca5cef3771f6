/**
 * An input of which its reader may take as much as it wants: leaving off does not close it, as it would a stream. A terminal
 * that is closed cannot be put back as it was.
 */
import type { InputStream } from '../command-io.js';

export function keptInput(input: InputStream): AsyncIterable<Uint8Array | string> {
  return {
    [Symbol.asyncIterator]: () => {
      const pieces = input[Symbol.asyncIterator]();
      return { next: () => pieces.next() };
    },
  };
}

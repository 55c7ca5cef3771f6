/** Output of any amount, as fast as its reader takes it. */
import type { OutputStream } from '../command-io.js';

/** `false`: the reader has left, and nothing more is wanted. */
export function writeWhole(stream: OutputStream, data: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    stream.write(data, (error) => resolve(error === null || error === undefined));
  });
}

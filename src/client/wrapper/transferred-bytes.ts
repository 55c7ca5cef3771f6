/** Bytes on their way between an engine and a file, counted. */
import type { Call } from '../../engine/call.js';

export interface FileOptions extends Call {
  /** Bytes so far, uncompressed; told with each piece. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

export async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  { onBytes }: FileOptions,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    onBytes?.(bytes);
    yield piece;
  }
}

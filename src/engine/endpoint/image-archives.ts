/** Images as archives: what `docker save` writes and `docker load` reads. */
import type { Readable } from 'node:stream';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { type TransferListeners, tell } from '../registry/transfer-progress.js';
import { transferMessages } from './transfer-messages.js';

export interface LoadOptions extends Call, TransferListeners {}

/** @returns what was loaded: references, or ids of images without one */
export async function loadImages(
  connection: Connection,
  archive: Readable | Uint8Array,
  options: LoadOptions,
): Promise<readonly string[]> {
  const loaded: string[] = [];
  const quiet = !(options.onProgress || options.onTransfer);
  const request = {
    method: 'POST',
    path: '/images/load',
    query: { quiet },
    body: { archive },
    separate: true,
  } as const;
  for await (const message of transferMessages(connection, request, options)) {
    tell(message, options);
    const reference = /^Loaded image(?: ID)?: (.+)$/.exec(message.progress.status)?.[1];
    if (reference !== undefined) loaded.push(reference);
  }
  return loaded;
}

export async function* saveImages(
  connection: Connection,
  references: readonly string[],
  call?: Call,
): AsyncGenerator<Buffer> {
  const request = {
    method: 'GET',
    path: '/images/get',
    query: { names: references },
    separate: true,
  } as const;
  yield* (await connection.answer(request, call)).chunks();
}

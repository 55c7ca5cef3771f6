/** Files of a container, as tar archives; it need not run. */
import type { Readable } from 'node:stream';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import type { Answer } from '../http/answer.js';
import { path } from '../http/path.js';
import { firstTarEntry, type TarEntry } from '../stream/tar-entry.js';

export async function ownership(
  connection: Connection,
  name: string,
  inside: string,
  call?: Call,
): Promise<TarEntry> {
  const answer = await archiveOf(connection, name, inside, false, call);
  try {
    return await firstTarEntry(answer.chunks());
  } catch (error) {
    throw answer.explain(error);
  }
}

export async function* download(
  connection: Connection,
  name: string,
  inside: string,
  call?: Call,
): AsyncGenerator<Buffer> {
  yield* (await archiveOf(connection, name, inside, true, call)).chunks();
}

export async function upload(
  connection: Connection,
  name: string,
  folder: string,
  archive: Readable | Uint8Array,
  call?: Call,
): Promise<void> {
  const request = {
    method: 'PUT',
    path: path`/containers/${name}/archive`,
    query: { path: folder, noOverwriteDirNonDir: true },
    body: { archive },
    separate: true,
  } as const;
  await connection.status(request, call);
}

function archiveOf(
  connection: Connection,
  name: string,
  inside: string,
  separate: boolean,
  call?: Call,
): Promise<Answer> {
  const request = {
    method: 'GET',
    path: path`/containers/${name}/archive`,
    query: { path: inside },
    separate,
  } as const;
  return connection.answer(request, call);
}

/** What a build is made from: an archive that comes with the call, or files that are fetched from the client. */
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { tarFiles } from './tar-files.js';

interface BuildFiles {
  readonly files: ReadonlyMap<string, Buffer>;
  /** What the Dockerfile says. */
  readonly dockerfile: Buffer;
}

/** @throws Refusal 500: the files cannot be had, or the Dockerfile is none of them */
export async function buildFiles(
  query: URLSearchParams,
  message: IncomingMessage,
  state: EngineState,
): Promise<BuildFiles> {
  const name = (query.get('dockerfile') || 'Dockerfile').replace(/^\.\//, '');
  if (query.get('remote') !== 'client-session') {
    const files = tarFiles(await buffer(message));
    return { files, dockerfile: named(files, name) };
  }
  const id = query.get('session') ?? '';
  const session = state.sessions.get(id);
  if (!session) throw new Refusal(500, `no active session for ${id}: context deadline exceeded`);
  const dockerfile = named(await session.files('dockerfile'), name);
  return { files: await session.files('context'), dockerfile };
}

function named(files: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const content = files.get(name);
  if (!content) throw new Refusal(500, `Cannot locate specified Dockerfile: ${name}`);
  return content;
}

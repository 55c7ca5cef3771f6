/** Out of a container: to a path of this machine, or as a tar archive to standard output. */
import { stat } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { copyResource } from '../../client/wrapper/copy-resource.js';
import type { Engine } from '../../engine/engine.js';
import type { CommandIo } from '../command-io.js';
import { writeWhole } from '../output/write-whole.js';
import { UsageError } from '../usage-error.js';
import type { CopyRequest } from './copy-request.js';

export interface Copying {
  readonly engine: Engine;
  /** The container's name on the engine. */
  readonly container: string;
  readonly request: CopyRequest;
  readonly io: CommandIo;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

/** @returns `false`: the reader of standard output has left before the end */
export async function copyOut(copying: Copying): Promise<boolean> {
  const { engine, container, request, io, signal, onBytes } = copying;
  const { inside, local } = request;
  if (local !== '-') {
    const target = await targetOf(request, io.folder);
    await copyResource(engine, container, withoutDot(inside), target, { extract: true, signal, onBytes });
    return true;
  }
  let bytes = 0;
  for await (const piece of engine.containers.download(container, inside, { signal })) {
    if (!(await writeWhole(io.stdout, piece))) return false;
    bytes += piece.length;
    onBytes(bytes);
  }
  return true;
}

/** Into a folder that is there under the name that it has; else under the name that is given. */
async function targetOf({ inside, local }: CopyRequest, folder: string): Promise<string> {
  const path = resolve(folder, local);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined && local.endsWith('/'))
    throw new UsageError(`there is no folder ${local}`, 'Make it, or leave out the / for a new name.');
  if (!found?.isDirectory()) return path;
  if (inside.endsWith('/.') || inside === '/')
    throw new UsageError(`${local} is there already`, 'Name a folder that is to be made.');
  const target = join(path, posix.basename(inside));
  if (await isFolder(target))
    throw new UsageError(
      `${join(local, posix.basename(inside))} is there already`,
      'Remove it, or name another folder.',
    );
  return target;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** `/srv/.` is what is in `/srv`: where the target is new, it is the same. */
function withoutDot(inside: string): string {
  return inside.replace(/\/\.$/, '') || '/';
}

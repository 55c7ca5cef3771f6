/** Files and folders out of a container. */
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DockerMapError } from '../../common/docker-map-error.js';
import { reasonOf } from '../../common/system-error.js';
import { writeWhole } from '../../common/write-whole.js';
import type { Engine } from '../../engine/engine.js';
import { counted, type FileOptions } from './transferred-bytes.js';
import { unpackBeside } from './unpack-beside.js';

export interface CopyResourceOptions extends FileOptions {
  /** Unpacks: `target` becomes what the resource is, a file or a folder. Default: false, `target` is a tar archive. */
  readonly extract?: boolean | undefined;
}

/**
 * @param resource path in the container, which need not run
 * @param target path on this machine; it is there when it is whole
 */
export async function copyResource(
  engine: Engine,
  container: string,
  resource: string,
  target: string,
  options: CopyResourceOptions,
): Promise<void> {
  const archive = counted(engine.containers.download(container, resource, options), options);
  if (!options.extract) return writeWhole(target, archive);
  const work = await workFolder(target);
  try {
    const file = join(work, 'archive.tar');
    await writeWhole(file, archive);
    await unpackBeside(file, join(work, 'unpacked'), resolve(target));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** On the same disk as what it becomes. */
async function workFolder(target: string): Promise<string> {
  const folder = dirname(resolve(target));
  try {
    return await mkdtemp(join(folder, `.${basename(target)}.partial-`));
  } catch (cause) {
    throw new DockerMapError('file-write', `Nothing can be written to ${folder}: ${reasonOf(cause)}`, {
      hint: 'Check that the folder is there, may be written to, and has room.',
      cause,
    });
  }
}

/** The script, as it is on this machine, and as the container sees it. */
import { stat } from 'node:fs/promises';
import { basename, dirname, posix, resolve } from 'node:path';
import type { EngineAddress } from '../../engine/address.js';
import { ScriptActionError } from './script-action-error.js';
import type { ScriptOptions } from './script-options.js';

export interface ScriptSource {
  /** Of this machine, absolute. */
  readonly folder: string;
  /** The same folder in the container. */
  readonly containerFolder: string;
  /** What `{script_path}` stands for. */
  readonly scriptPath: string;
  readonly uploaded: boolean;
}

const defaultContainerFolder = '/tmp/script_run';

/** @throws ScriptActionError `script-path`, `script-option` */
export async function scriptSource(
  { scriptPath, containerScriptDir = defaultContainerFolder, upload = 'auto' }: ScriptOptions,
  engine: EngineAddress,
): Promise<ScriptSource | undefined> {
  if (scriptPath === undefined) return undefined;
  const containerFolder = containerFolderOf(containerScriptDir);
  const path = resolve(scriptPath);
  const isFolder = await folderAt(path);
  return {
    folder: isFolder ? path : dirname(path),
    containerFolder,
    scriptPath: isFolder ? containerFolder : posix.join(containerFolder, basename(path)),
    uploaded: upload === 'auto' ? engine.kind !== 'unix' : upload,
  };
}

function containerFolderOf(path: string): string {
  const folder = posix.normalize(path).replace(/(?<=.)\/$/, '');
  if (posix.isAbsolute(folder) && folder !== '/') return folder;
  throw new ScriptActionError(
    'script-option',
    `'containerScriptDir' must be an absolute path other than /, and is '${path}'`,
  );
}

async function folderAt(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new ScriptActionError('script-path', `The script ${path} cannot be read`, {
      hint: 'It is a file or a folder of this machine, whatever engine the script is run on.',
      cause,
    });
  }
}

/** Why a Dockerfile cannot be read, and what to do: most often the path of its folder is wrong. */
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DockerMapError } from '../../common/docker-map-error.js';
import { hasCode, reasonOf } from '../../common/system-error.js';

interface Reason {
  readonly words: string;
  readonly hint: string;
}

export async function unreadableDockerfile(path: string, cause: unknown): Promise<DockerMapError> {
  const { words, hint } = await reasonFor(path, cause);
  return new DockerMapError('dockerfile-unreadable', `The Dockerfile ${path} cannot be read: ${words}`, {
    hint,
    cause,
  });
}

async function reasonFor(path: string, cause: unknown): Promise<Reason> {
  const words = reasonOf(cause);
  const folder = dirname(path);
  if (hasCode(cause, 'EACCES'))
    return { words, hint: 'Change the permissions of the file, or of the folders above it.' };
  if (hasCode(cause, 'EISDIR')) return { words, hint: 'It is a folder: name the Dockerfile in it.' };
  if (hasCode(cause, 'ENOTDIR')) {
    return {
      words: `${folder} is no folder`,
      hint: 'Name the folder that has all for the build, and the Dockerfile in it.',
    };
  }
  if (await isMissing(folder))
    return { words: `there is no folder ${folder}`, hint: 'Correct the path of the folder.' };
  return { words, hint: 'Write one there, or name another one, relative to the folder.' };
}

function isMissing(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => false,
    (error: unknown) => hasCode(error, 'ENOENT'),
  );
}

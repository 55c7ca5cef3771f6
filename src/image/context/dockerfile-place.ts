/** Where the Dockerfile of a folder is: in the folder, or elsewhere, and its name in the context. */
import { lstatSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { BuildSource } from '../build-specification.js';

export interface DockerfilePlace {
  /** Absolute path on this machine, as it was given. */
  readonly path: string;
  /** Path in the context. */
  readonly name: string;
  readonly isInside: boolean;
}

type FolderSource = Extract<BuildSource, { kind: 'folder' }>;

/**
 * As the Docker CLI has it: a Dockerfile that is a link counts as what it links to, and one outside of the folder is sent
 * along under a name that nothing in the folder has. One that is not there is taken to be where it was said to be.
 */
export function placeOfDockerfile({ path: folder, dockerfile }: FolderSource): DockerfilePlace {
  const path = isAbsolute(dockerfile) ? dockerfile : resolve(folder, dockerfile);
  const inside = relative(realOf(folder), realOf(path));
  const isInside = inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  return { path, name: isInside ? inside.split(sep).join('/') : freeName(folder), isInside };
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function freeName(folder: string): string {
  for (let number = 0; ; number++) {
    const name = number === 0 ? '.docker-map.Dockerfile' : `.docker-map.${number}.Dockerfile`;
    if (!lstatSync(join(folder, name), { throwIfNoEntry: false })) return name;
  }
}

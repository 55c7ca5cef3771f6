/** What a folder with a Dockerfile sends, as the Docker CLI does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DockerMapError } from '../../common/docker-map-error.js';
import { reasonOf } from '../../common/system-error.js';
import type { ContextPart } from './context-part.js';
import { dockerfilePart } from './dockerfile-parts.js';
import type { DockerfilePlace } from './dockerfile-place.js';
import { exclusionBy, ignoreText } from './exclusions.js';

const IGNORE_FILE = '.dockerignore';

/**
 * `<Dockerfile>.dockerignore` counts before the folder's `.dockerignore`. The Dockerfile and these two are sent whatever
 * they say. Where the Dockerfile is outside of the folder, a line in the `.dockerignore` that is sent keeps it out of the
 * image: the classic builder takes away what that names of the two.
 */
export async function folderParts(
  folder: string,
  dockerfile: DockerfilePlace,
): Promise<readonly ContextPart[]> {
  const text = await dockerfileText(dockerfile);
  const own = `${dockerfile.path}.dockerignore`;
  const always = new Set([
    IGNORE_FILE,
    ...(dockerfile.isInside ? [dockerfile.name, `${dockerfile.name}.dockerignore`] : []),
  ]);
  const exclusion = () => exclusionBy([own, join(folder, IGNORE_FILE)], always);
  const all: ContextPart = { kind: 'path', source: folder, name: '', exclusion };
  if (dockerfile.isInside) return [all];
  const ignored = (await ignoreText(join(folder, IGNORE_FILE))) ?? IGNORE_FILE;
  return [
    all,
    dockerfilePart(IGNORE_FILE, `${ignored}\n${dockerfile.name}\n`),
    dockerfilePart(dockerfile.name, text),
  ];
}

async function dockerfileText({ path }: DockerfilePlace): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (thrown) {
    throw new DockerMapError(
      'dockerfile-unreadable',
      `The Dockerfile ${path} cannot be read: ${reasonOf(thrown)}`,
      {
        cause: thrown,
        hint: 'Name the Dockerfile, relative to the folder, or write one.',
      },
    );
  }
}

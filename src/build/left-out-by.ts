/** Whether a file that a build misses was left out of its context on purpose. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildSource } from '../image/build-specification.js';
import { placeOfDockerfile } from '../image/context/dockerfile-place.js';
import { exclusionBy } from '../image/context/exclusions.js';

/**
 * @param file path in the context
 * @returns the file of rules that leaves it out; nothing where none does, or the file is not there at all
 */
export async function leftOutBy(source: BuildSource, file: string): Promise<string | undefined> {
  if (source.kind !== 'folder' || !(await exists(join(source.path, file)))) return undefined;
  for (const rules of [
    `${placeOfDockerfile(source).path}.dockerignore`,
    join(source.path, '.dockerignore'),
  ]) {
    const exclusion = await exclusionBy([rules]);
    // Only the first one that is there counts.
    if (exclusion) return exclusion.excludes(file) ? rules : undefined;
  }
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

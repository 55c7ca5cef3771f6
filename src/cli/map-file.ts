/** Finds the map to use where the user names none. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.js';

/** In order of preference. */
const FILE_NAMES: readonly string[] = ['docker-map.yaml', 'docker-map.yml'];

/** Absolute path of the map in `folder` or the nearest folder above that has one. Throws {@link UsageError}. */
export async function findMapFile(folder: string): Promise<string> {
  for (const each of upwards(folder)) {
    for (const name of FILE_NAMES) {
      const file = join(each, name);
      if (await exists(file)) return file;
    }
  }
  throw new UsageError(
    `no ${FILE_NAMES.join(' or ')} in ${folder}, nor in any folder above it`,
    'Go to the folder of your map, or name the file with -f FILE.',
  );
}

/** Whether the file's name says nothing of the map, being the one that all maps may have. */
export function isDefaultMapFile(path: string): boolean {
  return FILE_NAMES.includes(basename(path));
}

function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

/** What a folder leaves out of a context, by which file of rules. */
import { readFile } from 'node:fs/promises';
import { DockerMapError } from '../../common/docker-map-error.js';
import { reasonOf } from '../../common/system-error.js';
import { parseIgnoreRules } from '../ignore/ignore-rules.js';
import type { Exclusion } from './context-part.js';
import { isGone } from './unreadable.js';

/**
 * By the rules of the first file that is there; nothing where none is.
 *
 * @param always paths that are sent whatever the rules say: builders need them
 */
export async function exclusionBy(
  files: readonly string[],
  always: ReadonlySet<string> = new Set(),
): Promise<Exclusion | undefined> {
  for (const file of files) {
    const text = await ignoreText(file);
    if (text === undefined) continue;
    const rules = parseIgnoreRules(text, file);
    const needed = foldersOf(always);
    return {
      excludes: (path) => !always.has(path) && rules.excludes(path),
      excludesAllIn: (folder) => !needed.has(folder) && rules.excludesAllIn(folder),
    };
  }
  return undefined;
}

/** Nothing where there is no such file. */
export async function ignoreText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    if (isGone(thrown)) return undefined;
    throw new DockerMapError('context-unreadable', `${file} cannot be read: ${reasonOf(thrown)}`, {
      cause: thrown,
      hint: 'Check its permissions.',
    });
  }
}

/** The folders above paths. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = [...paths].flatMap((path) => {
    const parts = path.split('/');
    return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return new Set(folders);
}

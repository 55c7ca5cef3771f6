/** Debian packages that the scripts need beyond Node and git. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quietly } from './command.js';
import { PlainFailure } from './failure.js';

/** System folders that a user's PATH may lack. */
const systemFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/**
 * The full path of a program, or nothing where it is not installed.
 * @param {string} name
 * @param {readonly string[]} [first] folders to look in before all others
 */
export function findProgram(name, first = []) {
  const folders = [...first, ...(process.env['PATH'] ?? '').split(delimiter), ...systemFolders];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Installs packages; nothing is shown unless it fails.
 * @param {readonly string[]} packages
 * @param {string} purpose ends the sentence "... is needed for"
 */
export async function installPackages(packages, purpose) {
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) {
    throw new PlainFailure(
      `Not installed, and needed for ${purpose}: ${packages.join(', ')}.\n` +
        `Only root can install them, on Debian or a relative of it. As root: ${command}`,
    );
  }
  console.log(`Installing ${packages.join(', ')} for ${purpose} ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const hint = `Put right what apt-get complains about, or install by hand: ${command}`;
  await quietly('apt-get', ['update', '-qq'], { env, hint });
  await quietly('apt-get', ['install', '-qq', '--no-install-recommends', ...packages], { env, hint });
}

/**
 * Debian's registry server, unpacked into a folder of the project: nothing is installed, so that no service starts on the
 * machine.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quietly } from '../command.js';
import { findProgram } from '../debian.js';
import { projectFolder } from '../project.js';

const name = 'docker-registry';
const folder = join(projectFolder, '.cache', 'registry');
const unpackedProgram = join(folder, 'usr', 'bin', name);

/** Whether `registryProgram` can find or fetch it here. */
export function canHaveRegistry() {
  return findProgram(name) !== undefined || findProgram('apt-get') !== undefined;
}

/**
 * @returns {Promise<string>} path of the program
 * @throws PlainFailure where the package cannot be fetched
 */
export async function registryProgram() {
  const installed = findProgram(name);
  if (installed) return installed;
  if (!existsSync(unpackedProgram)) await fetchProgram();
  return unpackedProgram;
}

/** Beside others that fetch it at the same time: only what is whole gets its name, and one of them wins. */
async function fetchProgram() {
  mkdirSync(dirname(folder), { recursive: true });
  const own = mkdtempSync(`${folder}-`);
  try {
    await download(own);
    const [archive = ''] = readdirSync(own).filter((file) => file.endsWith('.deb'));
    const unpacked = join(own, 'unpacked');
    await quietly('dpkg', ['-x', join(own, archive), unpacked]);
    if (!existsSync(unpackedProgram)) renameSync(unpacked, folder);
  } catch (error) {
    if (!existsSync(unpackedProgram)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** @param {string} cwd */
async function download(cwd) {
  const command = /** @type {const} */ ([
    'apt-get',
    ['download', '-qq', '-o', 'APT::Sandbox::User=root', name],
  ]);
  try {
    await quietly(...command, { cwd });
  } catch {
    // The lists of packages may be missing or old.
    await quietly('apt-get', ['update', '-qq'], { hint: `As root: apt-get update; or install ${name}.` });
    await quietly(...command, { cwd });
  }
}

/**
 * The newest Docker engine that Debian has, whatever release this machine runs: its programs are taken from the
 * packages of Debian's unstable release, into a folder of the project. Nothing of the system is changed.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from '../command.js';
import { findProgram } from '../debian.js';
import { PlainFailure } from '../failure.js';
import { projectFolder } from '../project.js';

const release = 'sid';
const packages = ['docker.io', 'containerd'];
const folder = join(projectFolder, '.cache', 'newest-engine');
const root = join(folder, 'root');

/**
 * Gets the programs, unless they were got before: to get newer ones, remove the folder.
 * @returns {Promise<readonly string[]>} folders with dockerd and its helpers
 */
export async function newestEnginePrograms() {
  const programs = ['usr/sbin', 'usr/bin'].map((path) => join(root, path));
  if (!findIn(programs)) await fetchPrograms();
  return programs;
}

/** @param {readonly string[]} programs */
function findIn(programs) {
  return programs.includes(join(findProgram('dockerd', programs) ?? '', '..'));
}

async function fetchPrograms() {
  console.log(`Getting ${packages.join(' and ')} of Debian ${release} ...`);
  rmSync(folder, { recursive: true, force: true });
  const unpacked = join(folder, 'unpacked');
  for (const path of ['lists/partial', 'cache/archives/partial', 'unpacked']) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, 'sources.list'), sourceOf(release));
  const hint = 'Is the package mirror of this machine reachable? See apt-get update.';
  await quietly('apt-get', ['update', '-qq', ...aptOptions()], { hint });
  await quietly('apt-get', ['download', '-qq', ...aptOptions(), ...packages], { cwd: folder, hint });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    await quietly('dpkg', ['-x', join(folder, file), unpacked]);
    rmSync(join(folder, file));
  }
  for (const name of ['lists', 'cache']) rmSync(join(folder, name), { recursive: true });
  // Only what is whole gets its name.
  renameSync(unpacked, root);
}

function aptOptions() {
  /** @type {Readonly<Record<string, string>>} */
  const options = {
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    // Downloads are made as the user who asks: others cannot write to the project.
    'APT::Sandbox::User': 'root',
  };
  return Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
}

/**
 * A line for apt: another release at the mirror that the system's own sources name.
 * @param {string} suite
 */
function sourceOf(suite) {
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  return `deb [signed-by=${keyring}] ${mirror()} ${suite} main\n`;
}

/** The address that the system's packages come from. */
function mirror() {
  const texts = ['/etc/apt/sources.list', ...filesIn('/etc/apt/sources.list.d')].map(readText);
  for (const text of texts) {
    const found =
      /^URIs:\s*(\S+\/debian)\/?\s*$/m.exec(text) ??
      /^deb\s+(?:\[[^\]]*\]\s+)?(\S+\/debian)\/?\s/m.exec(text);
    if (found?.[1]) return found[1];
  }
  throw new PlainFailure(
    'The newest Docker engine comes from a mirror of Debian, and apt on this machine knows none.',
  );
}

/** @param {string} path */
function filesIn(path) {
  return readdirSync(path).map((name) => join(path, name));
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

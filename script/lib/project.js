/** Where the project is, and how it is made ready to run: npm packages and the build. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietly } from './command.js';

/** The project's top folder. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The command line, as Node runs it. */
export const commandLine = join(projectFolder, 'bin', 'docker-map.js');

/** Installs the npm packages if they are missing or older than the lock file, and builds. */
export async function prepareProject() {
  if (packagesAreCurrent()) await quietly('npm', ['run', 'build'], { cwd: projectFolder });
  else await installPackages();
}

/** `npm ci` builds too: the package's `prepare` script does. */
async function installPackages() {
  console.log('Installing npm packages ...');
  await quietly('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: projectFolder,
    hint: 'Is the npm registry reachable? See npm config get registry.',
  });
}

function packagesAreCurrent() {
  const installed = modifiedAt('node_modules/.package-lock.json');
  return installed !== undefined && installed >= (modifiedAt('package-lock.json') ?? 0);
}

/** @param {string} path */
function modifiedAt(path) {
  return statSync(join(projectFolder, path), { throwIfNoEntry: false })?.mtimeMs;
}

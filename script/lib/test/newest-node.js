/** The unit tests once more, on the newest Node there is; npm carries its programs for Linux. */
import { join } from 'node:path';
import { quietly } from '../command.js';
import { projectFolder } from '../project.js';
import { runTests } from './vitest.js';

const folder = join(projectFolder, '.cache', 'newest-node');

export async function runNewestNodeTests() {
  const carrier = `node-linux-${process.arch}`;
  // With a prefix of its own, the project's package.json and node_modules stay as they are.
  const install = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    `${carrier}@latest`,
  ];
  await quietly('npm', install, { hint: 'Is the npm registry reachable? See npm config get registry.' });
  const node = join(folder, 'node_modules', carrier, 'bin', 'node');
  console.log(`Node ${(await quietly(node, ['--version'])).trim()}`);
  return runTests('unit', { node });
}

/** Vitest, run for one of its projects, and what came of it in numbers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openly } from '../command.js';
import { projectFolder } from '../project.js';
import { withTemporaryFolder } from '../temporary-folder.js';

const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * @typedef {object} Report the parts of Vitest's JSON report that are read
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 */

/**
 * @param {'unit' | 'types' | 'package' | 'engine'} project
 * @param {{node?: string, env?: NodeJS.ProcessEnv}} [options] node: the program to run it with
 * @returns {Promise<import('./tally.js').Tally>}
 */
export function runTests(project, { node = process.execPath, env = {} } = {}) {
  return withTemporaryFolder(async (folder) => {
    const reportPath = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
    const code = await openly(node, [vitest, 'run', '--project', project, ...reporters], {
      cwd: projectFolder,
      env,
    });
    return tallyOf(reportPath, code);
  });
}

/**
 * A run that failed outside of any test, such as a file that cannot be loaded, counts as one failure.
 * @param {string} reportPath
 * @param {number} code Vitest's exit code
 */
function tallyOf(reportPath, code) {
  /** @type {Report} */
  const report = existsSync(reportPath)
    ? JSON.parse(readFileSync(reportPath, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  const failed = code === 0 ? 0 : Math.max(report.numFailedTests, 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

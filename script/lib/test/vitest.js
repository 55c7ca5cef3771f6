/** Vitest, run for one of its projects, and what came of it in numbers. */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { openly } from '../command.js';
import { projectFolder } from '../project.js';
import { withTemporaryFolder } from '../temporary-folder.js';

const linesOfFailure = 30;

const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * @typedef {object} Report the parts of Vitest's JSON report that are read
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {readonly FileReport[]} testResults
 */

/**
 * @typedef {object} FileReport
 * @property {string} name path of the file
 * @property {string} [message] why the file could not be loaded
 * @property {readonly TestReport[]} assertionResults
 */

/**
 * @typedef {object} TestReport
 * @property {string} fullName
 * @property {string} status
 * @property {readonly string[]} [failureMessages]
 * @property {Readonly<Record<string, unknown>>} [meta]
 */

/** @typedef {'unit' | 'types' | 'package' | 'stories' | 'engine' | 'update-*' | 'contract'} Project */

/**
 * @typedef {object} TestOptions
 * @property {string} [node] the program to run it with
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [workers] files at a time, unless the project takes one after the other; default: as many as processors
 * @property {readonly string[]} [files] only those whose paths contain one of these
 */

/**
 * @param {Project} project
 * @param {TestOptions} [options]
 * @returns {Promise<import('./tally.js').Tally>}
 */
export async function runTests(project, options) {
  return (await runReportedTests(project, options)).tally;
}

/**
 * The same, with what Vitest says of each test.
 * @param {Project} project
 * @param {TestOptions} [options]
 * @returns {Promise<{tally: import('./tally.js').Tally, files: readonly FileReport[]}>}
 */
export function runReportedTests(
  project,
  { node = process.execPath, env = {}, workers = availableParallelism(), files = [] } = {},
) {
  return withTemporaryFolder(async (folder) => {
    const reportPath = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
    const args = ['--project', project, ...reporters, `--maxWorkers=${workers}`, ...files];
    const code = await openly(node, [vitest, 'run', ...args], {
      cwd: projectFolder,
      env,
    });
    const report = readReport(reportPath);
    return { tally: tallyOf(project, report, code), files: report.testResults };
  });
}

/**
 * @param {string} path
 * @returns {Report}
 */
function readReport(path) {
  const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : nothing;
}

/**
 * A run that failed outside of any test, such as a file that cannot be loaded, counts as one failure.
 * @param {Project} project
 * @param {Report} report
 * @param {number} code Vitest's exit code
 * @returns {import('./tally.js').Tally}
 */
function tallyOf(project, report, code) {
  const failed = code === 0 ? 0 : Math.max(report.numFailedTests, 1);
  const known = code === 0 ? [] : report.testResults.flatMap(failuresOf);
  const failures = known.length < failed ? [...known, `${project}: Vitest ended with ${code}.`] : known;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests, failures };
}

/**
 * @param {FileReport} file
 * @returns {readonly string[]}
 */
function failuresOf({ name, message, assertionResults }) {
  const file = relative(projectFolder, name);
  const tests = assertionResults
    .filter(({ status }) => status === 'failed')
    .map(
      ({ fullName, failureMessages = [] }) =>
        `${file}: ${fullName}\n${shortened(failureMessages.join('\n'))}`,
    );
  return message ? [`${file}\n${shortened(message)}`, ...tests] : tests;
}

/** @param {string} text the whole of it is where it happened */
function shortened(text) {
  return text
    .split('\n')
    .slice(0, linesOfFailure)
    .map((line) => `  ${line}`)
    .join('\n');
}

/** Plants one defect, and plays stories until one does not hold. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from '../command.js';
import { PlainFailure } from '../failure.js';
import { projectFolder } from '../project.js';
import { withTemporaryFolder } from '../temporary-folder.js';

const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
const config = join(projectFolder, 'test', 'mutation', 'vitest.config.ts');

/**
 * @param {string} name empty: no defect is planted
 * @param {string} limit
 * @returns {Promise<{caught: boolean, line: string, words: string}>} words: the story that did not hold
 */
export function runMutation(name, limit) {
  return withTemporaryFolder(async (folder) => {
    const report = join(folder, 'report.json');
    const begin = performance.now();
    await quietly(process.execPath, [vitest, 'run', '--config', config], {
      cwd: projectFolder,
      env: {
        DOCKER_MAP_MUTATION: name,
        DOCKER_MAP_MUTATION_REPORT: report,
        DOCKER_MAP_MUTATION_LIMIT: name === '' ? '200' : limit,
      },
      hint: 'The list of mutations must fit the source: see test/mutation/mutations.ts.',
    });
    if (!existsSync(report)) throw new PlainFailure(`The stories with '${name}' left no report.`);
    /** @type {{played: number, check: string | null, words: string}} */
    const { played, check, words } = JSON.parse(readFileSync(report, 'utf8'));
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const told = check === null ? 'not caught' : `caught: ${check}`;
    const after = `${played} ${played === 1 ? 'story' : 'stories'}`;
    return {
      caught: check !== null,
      words,
      line: `${(name || '(no defect)').padEnd(28)} ${after.padStart(12)} ${`${seconds} s`.padStart(8)}  ${told}`,
    };
  });
}

/** Parts that run beside others, in a process of their own. What they print is held back until nothing else prints. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { held } from '../command.js';
import { atEnd } from '../lifetime.js';
import { failedOnce } from './tally.js';

/** Where a process of such parts writes what came of them. */
const tallyFile = 'DOCKER_MAP_TEST_TALLY';

/** The file of this process, where it is one of those. */
export const ownTallyFile = process.env[tallyFile];

/**
 * @param {readonly string[]} names of the parts
 * @returns {{show: () => Promise<readonly import('./tally.js').Tally[]>}} `show`: what they printed so far, and then all
 *   that they print, up to their end
 */
export function runBeside(names) {
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'tally.json');
  const program = join(import.meta.dirname, 'main.js');
  const { show, code } = held(process.execPath, [program, ...names], { env: { [tallyFile]: file } });
  return {
    async show() {
      show();
      // It failed before it came to counting.
      if ((await code) > 1) return [failedOnce];
      return JSON.parse(readFileSync(file, 'utf8'));
    },
  };
}

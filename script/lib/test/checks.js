/** Checks that read the code and do not run it. */
import { openly } from '../command.js';
import { projectFolder } from '../project.js';
import { failedOnce, passedOnce } from './tally.js';

/** `npm run check`; counts as one test. */
export async function runChecks() {
  const code = await openly('npm', ['run', '--silent', 'check'], { cwd: projectFolder });
  return code === 0 ? passedOnce : failedOnce('npm run check: its words are above.');
}

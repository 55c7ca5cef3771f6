/** The parts of the tests, each run on its own, and how long it took. */
import { PlainFailure } from '../failure.js';
import { interrupted } from '../lifetime.js';
import { runChecks } from './checks.js';
import { runContractTests } from './contract-tests.js';
import { runEngineTests } from './engine-tests.js';
import { runNewestNodeTests } from './newest-node.js';
import { runStories } from './stories.js';
import { failedOnce } from './tally.js';
import { runUpdateTests } from './update-tests.js';
import { runTests } from './vitest.js';

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {(options: {keep: boolean}) => Promise<import('./tally.js').Tally>} run
 */

/** @type {Readonly<Record<string, Part>>} */
export const parts = {
  check: { title: 'Style, types, dead code', run: runChecks },
  unit: { title: `Unit tests on Node ${process.versions.node}`, run: () => runTests('unit') },
  types: { title: 'What the compiler says of maps', run: () => runTests('types') },
  newest: { title: 'Unit tests on the newest Node', run: runNewestNodeTests },
  package: { title: 'The package as others install it', run: () => runTests('package') },
  stories: { title: 'Random stories on simulated engines', run: runStories },
  engine: { title: 'Tests on a Docker engine', run: runEngineTests },
  update: {
    title: 'Updates and builds, on the oldest and the newest Docker engine',
    run: runUpdateTests,
  },
  contract: {
    title: 'The contract, on simulated and real engines',
    run: runContractTests,
  },
};

/**
 * @param {string} name
 * @throws {PlainFailure} where there is no such part
 */
export function partNamed(name) {
  const part = parts[name];
  if (part) return part;
  throw new PlainFailure(`There is no part ${name}. The parts: ${Object.keys(parts).join(', ')}.`);
}

/**
 * One after the other: on a busy machine, Docker 20.10 may come to a standstill (the locks of its networks), or keep hold of
 * a container that it has stopped. One that cannot be set up counts as failed; the others still run.
 * @param {readonly string[]} names
 * @param {{keep: boolean}} options
 */
export async function runParts(names, options) {
  const tallies = [];
  for (const name of names) tallies.push(await runPart(partNamed(name), options));
  return tallies;
}

/**
 * Says how long it took.
 * @param {Part} part
 * @param {{keep: boolean}} options
 */
async function runPart(part, options) {
  console.log(`\n── ${part.title}`);
  const begin = performance.now();
  try {
    return await part.run(options);
  } catch (error) {
    if (interrupted.aborted) throw error;
    const problem = error instanceof PlainFailure ? error.message : error;
    console.error(problem);
    return failedOnce(`${part.title}: ${problem}`);
  } finally {
    console.log(`── ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
}

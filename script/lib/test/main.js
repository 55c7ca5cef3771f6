/** script/test: reads the arguments, runs the parts asked for, and sums up in one last line. */
import { PlainFailure } from '../failure.js';
import { interrupted, live } from '../lifetime.js';
import { readOptions } from '../options.js';
import { prepareProject } from '../project.js';
import { runChecks } from './checks.js';
import { runContractTests } from './contract-tests.js';
import { runEngineTests } from './engine-tests.js';
import { runNewestNodeTests } from './newest-node.js';
import { runStories } from './stories.js';
import { failedOnce, total } from './tally.js';
import { runUpdateTests } from './update-tests.js';
import { runTests } from './vitest.js';

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {(options: {keep: boolean}) => Promise<import('./tally.js').Tally>} run
 */

/** @type {Readonly<Record<string, Part>>} */
const parts = {
  check: { title: 'Style, types, dead code', run: runChecks },
  unit: { title: `Unit tests on Node ${process.versions.node}`, run: () => runTests('unit') },
  types: { title: 'What the compiler says of maps', run: () => runTests('types') },
  newest: { title: 'Unit tests on the newest Node', run: runNewestNodeTests },
  package: { title: 'The package as others install it', run: () => runTests('package') },
  stories: { title: 'Random stories on simulated engines', run: runStories },
  engine: { title: 'Tests on a Docker engine', run: runEngineTests },
  update: { title: 'Updates, on the oldest and the newest Docker engine', run: runUpdateTests },
  contract: { title: 'The contract, on simulated and real engines', run: runContractTests },
};

const help = `Usage: script/test [--keep] [PART...]

Runs every check and every test, or only the parts named. Needs Node 20.19 or newer; on Debian as root it installs all
else that is missing. The last line sums up; the exit code is 0 if nothing failed, 1 if something did.

${Object.entries(parts)
  .map(([name, { title }]) => `  ${name.padEnd(9)}${title}`)
  .join('\n')}

The engine is the one that the docker command would use (DOCKER_HOST, context, default socket). Where there is none,
a private one runs in a temporary folder. Only objects named docker-map-test are touched.

  --keep   leave a private engine running
  --help   show this help
`;

const flag = /** @type {const} */ ({ type: 'boolean', default: false });

await live(async () => {
  const options = { keep: flag, help: { ...flag, short: 'h' } };
  const { values, positionals } = readOptions({ options, allowPositionals: true });
  positionals.forEach(partNamed);
  if (values.help) {
    console.log(help);
    return 0;
  }
  await prepareProject();
  const results = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    results.push(await runPart(partNamed(name), values));
  }
  const { passed, failed, skipped } = total(results);
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`\n${passed} passed, ${failed} failed${left}`);
  return failed === 0 ? 0 : 1;
});

/**
 * Says how long a part took. One that cannot be set up counts as failed; the others still run.
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
    console.error(error instanceof PlainFailure ? error.message : error);
    return failedOnce;
  } finally {
    console.log(`── ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
}

/** @param {string} name */
function partNamed(name) {
  const part = parts[name];
  if (part) return part;
  throw new PlainFailure(`There is no part ${name}. The parts: ${Object.keys(parts).join(', ')}.`);
}

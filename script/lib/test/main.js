/** script/test: reads the arguments, runs the parts asked for, and sums up in one last line. */
import { writeFileSync } from 'node:fs';
import { prepareEngines } from '../contract/engines.js';
import { live } from '../lifetime.js';
import { readOptions } from '../options.js';
import { prepareProject } from '../project.js';
import { ownTallyFile, runBeside } from './beside.js';
import { partNamed, parts, runParts } from './parts.js';
import { total } from './tally.js';

const help = `Usage: script/test [--keep] [PART...]

Runs every check and every test, or only the parts named. Needs Node 20.19 or newer; on Debian as root it installs all
else that is missing. The last line sums up; the exit code is 0 if nothing failed, 1 if something did.

${Object.entries(parts)
  .map(([name, { title }]) => `  ${name.padEnd(9)}${title}`)
  .join('\n')}

Where no part is named, update and contract run beside the others, and show what they print after them.

The engine is the one that the docker command would use (DOCKER_HOST, context, default socket). Where there is none,
a private one runs in a temporary folder. Only objects named docker-map-test are touched.

  --keep   leave a private engine running; one part after the other
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
  if (ownTallyFile === undefined) await prepareProject();
  const tallies = await tallyOf(positionals, values);
  const { passed, failed, skipped } = total(tallies);
  if (ownTallyFile === undefined) {
    const left = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`\n${passed} passed, ${failed} failed${left}`);
  } else writeFileSync(ownTallyFile, JSON.stringify(tallies));
  return failed === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} names of parts; none: all
 * @param {{keep: boolean}} options
 */
async function tallyOf(names, options) {
  const all = Object.keys(parts);
  if (names.length > 0 || options.keep) return runParts(names.length > 0 ? names : all, options);
  await prepareEngines();
  const isBeside = (/** @type {string} */ name) => partNamed(name).isBeside === true;
  const beside = runBeside(all.filter(isBeside));
  const tallies = await runParts(
    all.filter((name) => !isBeside(name)),
    options,
  );
  return [...tallies, ...(await beside.show())];
}

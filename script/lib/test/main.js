/** script/test: reads the arguments, runs the parts asked for, and sums up in one last line. */
import { live } from '../lifetime.js';
import { readOptions } from '../options.js';
import { prepareProject } from '../project.js';
import { partNamed, parts, runParts } from './parts.js';
import { total } from './tally.js';

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
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  const { passed, failed, skipped, failures } = total(await runParts(names, values));
  // Once more at the end: whoever reads a log begins there, and of a long one may have only that.
  if (failures.length > 0) console.log(`\nFailed:\n\n${failures.join('\n\n')}`);
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`\n${passed} passed, ${failed} failed${left}`);
  return failed === 0 ? 0 : 1;
});

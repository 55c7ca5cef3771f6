/** script/mutations: plants each deliberate defect in turn, and sees whether the stories catch it. */
import { join } from 'node:path';
import { live } from '../lifetime.js';
import { readOptions } from '../options.js';
import { prepareProject, projectFolder } from '../project.js';
import { mutationNames } from './names.js';
import { runMutation } from './run-mutation.js';

const lists = ['test/mutation/mutations.ts', 'test/mutation/update-mutations.ts'];

const help = `Usage: script/mutations [--limit N] [NAME...]

Plants each of the defects of test/mutation, or those named, and plays random stories on a simulated engine
until one does not hold. No file is changed. The exit code is 0 if all defects were caught, 1 if one was not.

  --limit N   stories that are tried for each defect (default: 2000)
  --help      show this help
`;

/** Each is a process of its own, and takes one core. */
const atOnce = 2;

await live(async () => {
  const options = /** @type {const} */ ({
    limit: { type: 'string', default: '2000' },
    help: { type: 'boolean', default: false, short: 'h' },
  });
  const { values, positionals } = readOptions({ options, allowPositionals: true });
  if (values.help) {
    console.log(help);
    return 0;
  }
  await prepareProject();
  const names =
    positionals.length > 0
      ? positionals
      : (await Promise.all(lists.map((list) => mutationNames(join(projectFolder, list))))).flat();
  const waiting = ['', ...names];
  let surprises = 0;
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { caught, line, words } = await runMutation(name, values.limit);
      console.log(line);
      // Without a defect, nothing is to be caught.
      if (caught === (name !== '')) continue;
      surprises++;
      if (caught) console.log(words);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  console.log(`\n${names.length} defects, ${surprises} surprises`);
  return surprises === 0 ? 0 : 1;
});

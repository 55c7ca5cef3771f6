/** The simulated engine runs programs of tests: its images bring no files, and no users. */
import type { Difference } from '../difference.js';
import type { TargetName } from '../target.js';

type Entry = Omit<Difference, 'engine'>;

const entries: readonly Entry[] = [
  {
    case: 'a file that is no program does not start, and ends with 126',
    reason: 'Its images bring no files: whatever is no program of theirs is not there.',
    fails: /400 .*exec: "\/etc\/hosts": stat \/etc\/hosts: no such file or directory/,
  },
  {
    case: 'a mount of a folder that the host has not is refused',
    reason: 'It never looks at the files of the machine that it runs on: each folder is there.',
    fails: /It was not refused/,
  },
  {
    case: 'a user whom the image does not know is refused at the start',
    reason: 'Its images have no list of users: each user is known.',
    fails: /It was not refused/,
  },
  {
    case: 'before its first check a container is starting',
    reason: 'A check that would succeed is made at the start, so that no test waits for the interval.',
    fails: /'healthy' to be 'starting'/,
  },
];

const engines: readonly TargetName[] = ['simulated-oldest', 'simulated-newest'];

export const simulatedDifferences: readonly Difference[] = engines.flatMap((engine) =>
  entries.map((entry) => ({ ...entry, engine })),
);

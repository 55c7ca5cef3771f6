/**
 * A landscape brought up, up again and down on a real engine: by docker-map as a library and as a program, by the bare
 * API calls (the floor), and by Compose where it is installed. Ends with 1 where a goal is missed.
 */
import { ensureBusyboxImage } from '../script/lib/engine/busybox-image.js';
import { DockerClientWrapper } from '../src/index.js';
import { goalLine, isMet } from './common/goal.js';
import { BareApi } from './landscape/bare-api.js';
import { compete, type Outcome } from './landscape/competition.js';
import { goalsOf } from './landscape/goals.js';
import { readOptions } from './landscape/options.js';
import { findCompose } from './landscape/programs.js';
import { reportText } from './landscape/report.js';
import { image } from './landscape/shape.js';

const { rounds, sizes } = readOptions(process.argv.slice(2));
const { engine } = new DockerClientWrapper();
const host = engine.name;
const compose = findCompose();
const { engine: version, api } = await engine.version();
process.stdout.write(
  `Engine ${version} (API ${api}) at ${host}, Compose ${compose?.version ?? 'not installed'}, ` +
    `Node ${process.version}, medians of ${rounds} rounds\n\n`,
);
await ensureBusyboxImage(host, image);
try {
  for (const containers of sizes) print(await compete({ host, compose, containers, rounds }));
} finally {
  engine.close();
  await removeImage();
}

function print(outcome: Outcome): void {
  process.stdout.write(`${reportText(outcome)}\n`);
  for (const goal of goalsOf(outcome)) {
    process.stdout.write(`  ${goalLine(goal)}\n`);
    if (!isMet(goal)) process.exitCode = 1;
  }
  process.stdout.write('\n');
}

async function removeImage(): Promise<void> {
  const bare = new BareApi(host, 1);
  await bare.send('DELETE', `/images/${image}`);
  bare.close();
}

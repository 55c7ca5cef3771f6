/**
 * Containers of a running landscape changed on a real engine, one of them and all of them: by docker-map as a library and
 * as a program, by the bare API calls that do the same (the floor), and by Compose where it is installed. Ends with 1
 * where a goal is missed.
 *
 * docker-map keeps the old container until the new one has stayed up for a moment (`min_running`, 0.2 s unless the map
 * says something else). What it is compared with does no such thing, so it takes part without this, and with it beside.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBusyboxImage } from '../script/lib/engine/busybox-image.js';
import { DockerClientWrapper } from '../src/index.js';
import { type Goal, goalLine, isMet } from './common/goal.js';
import { median, spread } from './common/median.js';
import { textTable } from './common/text-table.js';
import { BareApi } from './landscape/bare-api.js';
import { EngineState } from './landscape/engine-state.js';
import { readOptions } from './landscape/options.js';
import { findCompose } from './landscape/programs.js';
import { image, prefix, shapeOf } from './landscape/shape.js';
import type { Contender } from './update/contender.js';
import { floor } from './update/floor.js';
import { inProcess } from './update/in-process.js';
import { type Times, timeRounds } from './update/rounds.js';
import { composeProcess, dockerMapProcess } from './update/whole-process.js';

const { rounds, sizes } = readOptions(process.argv.slice(2), { command: 'bench:update', sizes: '40' });
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
  for (const containers of sizes) await compete(containers);
} finally {
  engine.close();
  const bare = new BareApi(host, 1);
  await bare.send('DELETE', `/images/${image}`);
  bare.close();
}

async function compete(containers: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}-`));
  const state = new EngineState(host, containers);
  const shape = shapeOf(containers);
  const bare = floor(host, shape);
  // Compose, and the bare calls, do not look whether a new container stays up.
  const library = inProcess(host, shape, false);
  const program = dockerMapProcess(host, shape, folder, false);
  const watching = [inProcess(host, shape, true), dockerMapProcess(host, shape, folder, true)];
  const others = compose ? [composeProcess(host, compose.command, shape, folder)] : [];
  try {
    await state.removeAll();
    const times = await timeRounds([bare, library, program, ...others, ...watching], rounds, shape, state);
    report(containers, times);
    for (const phase of ['one', 'all'] as const) {
      const of = (contender: Contender): number => median(times.get(contender)?.[phase] ?? [Number.NaN]);
      judge({ text: `change ${phase}, of the floor`, measured: of(library) / of(bare), limit: 1.1 });
      for (const other of others) {
        const text = `change ${phase}, of Compose`;
        judge({ text: `${text}, in process`, measured: of(library) / of(other), limit: 1 });
        judge({ text: `${text}, as a whole process`, measured: of(program) / of(other), limit: 1 });
      }
    }
  } finally {
    await state.removeAll();
    state.close();
    rmSync(folder, { recursive: true });
  }
}

function report(containers: number, times: ReadonlyMap<Contender, Times>): void {
  process.stdout.write(`${containers} containers\n`);
  const [first] = times.values();
  for (const [phase, title] of [
    ['one', 'change one'],
    ['all', 'change all'],
  ] as const) {
    const rows = [...times].map(([{ name }, taken]) => {
      const { median: middle, least, most } = spread(taken[phase]);
      const ratio = (middle / median(first?.[phase] ?? [])).toFixed(2);
      return [`  ${name}`, `${middle.toFixed(0)} ms`, `${least.toFixed(0)} to ${most.toFixed(0)} ms`, ratio];
    });
    process.stdout.write(`${title}\n${textTable([['', 'median', 'range', 'of floor'], ...rows])}`);
  }
}

function judge(goal: Goal): void {
  process.stdout.write(`  ${goalLine(goal)}\n`);
  if (!isMet(goal)) process.exitCode = 1;
}

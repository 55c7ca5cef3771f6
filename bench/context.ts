/**
 * Packing a build context: 20,000 small files, and one file of 2 GB, beside `tar`, beside the Docker CLI's own upload, and
 * beside reading the large file, all in turn in one run; and the memory that it takes in a process of its own. Ends with 1
 * where a goal is missed.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Goal, goalLine, isMet } from './common/goal.js';
import { median, spread } from './common/median.js';
import { textTable } from './common/text-table.js';
import { startSwallowingEngine } from './context/swallowing-engine.js';
import { makeTrees, manyFiles } from './context/trees.js';
import { cat, digest, pack, plainRead, streamRead, tar, timed } from './context/ways.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    megabytes: { type: 'string', default: '2048' },
  },
});
const megabytes = Number(values.megabytes);

using trees = makeTrees(megabytes);
await using engine = await startSwallowingEngine();
const ways = {
  'many files: docker-map': () => pack(trees.many),
  'many files: tar | cat': () => tar(trees.many),
  'many files: docker build, upload': () => engine.upload(trees.many),
  'many files: docker-map, digest': () => digest(trees.many),
  'large file: docker-map': () => pack(trees.large),
  'large file: cat | cat': () => cat(trees.largeFile),
  'large file: read as a stream': () => streamRead(trees.largeFile),
  'large file: read into one buffer': () => plainRead(trees.largeFile),
  'large file: docker build, upload': () => engine.upload(trees.large),
  'large file: docker-map, digest': () => digest(trees.large),
};
type Way = keyof typeof ways;

const times = new Map<string, number[]>(Object.keys(ways).map((way) => [way, []]));
// The first round fills caches, and is not counted.
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const [way, body] of Object.entries(ways)) {
    const time = await timed(body);
    if (round > 0) times.get(way)?.push(time);
  }
}

const rows = [['', 'median', 'least', 'most']];
for (const [way, measured] of times) {
  const { median, least, most } = spread(measured);
  rows.push([way, ...[median, least, most].map((milliseconds) => `${milliseconds.toFixed(0)} ms`)]);
}
process.stdout.write(`${values.rounds} rounds, ${manyFiles.toLocaleString('en')} files, ${megabytes} MB\n\n`);
process.stdout.write(`${textTable(rows)}\n`);

const memory = [trees.many, trees.large].map(memoryOf);
const goals: readonly Goal[] = [
  {
    text: 'many files, times as long as tar',
    measured: ratio('many files: docker-map', 'many files: tar | cat'),
    limit: 1.3,
  },
  {
    // 0.8 of the throughput.
    text: 'large file, times as long as reading it as a stream',
    measured: ratio('large file: docker-map', 'large file: read as a stream'),
    limit: 1.25,
  },
  { text: 'many files, MB of memory more than before', measured: memory[0] ?? Number.NaN, limit: 100 },
  { text: 'large file, MB of memory more than before', measured: memory[1] ?? Number.NaN, limit: 100 },
];
for (const goal of goals) process.stdout.write(`${goalLine(goal)}\n`);
for (const way of ['large file: cat | cat', 'large file: read into one buffer'] as const) {
  const times = ratio('large file: docker-map', way).toFixed(2);
  process.stdout.write(`        large file, times as long as "${way.replace(/^.*: /, '')}": ${times}\n`);
}
process.exitCode = goals.every(isMet) ? 0 : 1;

/** The median of the ratios of each round, whose two are next to each other. */
function ratio(one: Way, other: Way): number {
  return median(
    (times.get(one) ?? []).map((time, round) => time / (times.get(other)?.[round] ?? Number.NaN)),
  );
}

/** In a process of its own. */
function memoryOf(folder: string): number {
  const script = fileURLToPath(new URL('context/pack-process.js', import.meta.url));
  const { before, most } = JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' }));
  process.stdout.write(`memory: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most\n`);
  return most - before;
}

/**
 * Loading a map file, without an engine: how long it takes from the text of 500 and of 5,000 containers to a checked
 * landscape, by stage. The goals are for a plain file; how long one takes that is left to the careful reader of YAML
 * (one with anchors, say) is printed for information. Ends with 1 where a goal is missed.
 */
import { parseArgs } from 'node:util';
import { type Goal, goalLine, isMet } from './common/goal.js';
import { median, spread } from './common/median.js';
import { textTable } from './common/text-table.js';
import { type Reader, type StageTimes, stages, subjectOf, timeStages } from './load/measure.js';

const few = 500;
const many = 5_000;
const readers: readonly Reader[] = ['quick', 'careful'];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);

const measured = readers.flatMap((reader) =>
  [few, many].map((containers) => ({ subject: subjectOf(containers, reader), times: [] as StageTimes[] })),
);
for (let round = 0; round < rounds; round++) {
  for (const { subject, times } of measured) times.push(timeStages(subject));
}

const rows = [['reader', 'containers', 'size', ...stages, 'all', 'least', 'most']];
for (const { subject, times } of measured) {
  const all = spread(times.map(sum));
  rows.push([
    subject.reader,
    subject.containers.toLocaleString('en'),
    `${(subject.bytes.length / 1e6).toFixed(2)} MB`,
    ...[
      ...stages.map((stage) => median(times.map((entry) => entry[stage]))),
      all.median,
      all.least,
      all.most,
    ].map((milliseconds) => `${milliseconds.toFixed(1)} ms`),
  ]);
}
process.stdout.write(`Medians of ${rounds} rounds, Node ${process.version}\n\n${textTable(rows)}\n`);

const goals: readonly Goal[] = [
  {
    text: `${many.toLocaleString('en')} containers, ms`,
    measured: whole('quick', many),
    limit: 1000,
  },
  {
    text: `${many / few} times the containers, times as long`,
    measured: whole('quick', many) / whole('quick', few),
    limit: 12,
  },
];
for (const goal of goals) process.stdout.write(`${goalLine(goal)}\n`);
process.exitCode = goals.every(isMet) ? 0 : 1;

function sum(entry: StageTimes): number {
  return stages.reduce((total, stage) => total + entry[stage], 0);
}

function whole(reader: Reader, containers: number): number {
  const found = measured.find(
    ({ subject }) => subject.reader === reader && subject.containers === containers,
  );
  return median((found?.times ?? []).map(sum));
}

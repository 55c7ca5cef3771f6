/**
 * Resolving and planning alone, without an engine: how long it takes for 1,000 and for 10,000 containers, and whether
 * that grows linearly. Ends with 1 where a goal is missed.
 */
import { parseArgs } from 'node:util';
import { type Goal, goalLine, isMet } from './common/goal.js';
import { median, spread } from './common/median.js';
import { textTable } from './common/text-table.js';
import { type StageTimes, stages, subjectOf, timeReading, timeStages } from './plan/measure.js';

const few = 1_000;
const many = 10_000;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);

const subjects = [subjectOf(few), subjectOf(many)];
const times = new Map<number, StageTimes[]>(subjects.map(({ containers }) => [containers, []]));
for (let round = 0; round < rounds; round++) {
  for (const subject of subjects) times.get(subject.containers)?.push(timeStages(subject));
}

const rows = [['containers', ...stages, 'all', 'least', 'most', 'a container']];
for (const [containers, list] of times) {
  const all = spread(list.map(sum));
  rows.push([
    containers.toLocaleString('en'),
    ...stages.map((stage) => `${median(list.map((entry) => entry[stage])).toFixed(1)} ms`),
    `${all.median.toFixed(1)} ms`,
    `${all.least.toFixed(1)} ms`,
    `${all.most.toFixed(1)} ms`,
    `${((all.median * 1000) / containers).toFixed(1)} µs`,
  ]);
}
process.stdout.write(`Medians of ${rounds} rounds, Node ${process.version}\n\n${textTable(rows)}\n`);

const goals: readonly Goal[] = [
  {
    text: `${many / few} times the containers, times as long`,
    measured: whole(many) / whole(few),
    limit: 12,
  },
  { text: `${many.toLocaleString('en')} containers, ms`, measured: whole(many), limit: 500 },
];
for (const goal of goals) process.stdout.write(`${goalLine(goal)}\n`);

process.stdout.write('\nFor information, reading the map, once:\n');
for (const containers of [few, many]) {
  const { object, yaml } = timeReading(containers);
  process.stdout.write(
    `  ${containers.toLocaleString('en')}: from an object ${object.toFixed(0)} ms, from YAML ${yaml.toFixed(0)} ms\n`,
  );
}
process.exitCode = goals.every(isMet) ? 0 : 1;

function sum(entry: StageTimes): number {
  return stages.reduce((total, stage) => total + entry[stage], 0);
}

function whole(containers: number): number {
  return median((times.get(containers) ?? []).map(sum));
}

/**
 * How long the compiler takes for a map of 200 containers by `defineMap`, beside the same map without types. Ends
 * with 1 where the goal is missed.
 */
import { parseArgs } from 'node:util';
import { type Goal, goalLine, isMet } from './common/goal.js';
import { median, spread } from './common/median.js';
import { textTable } from './common/text-table.js';
import { checkIn } from './types/check.js';
import { generatedMap, type Typing } from './types/generated-map.js';

const containers = 200;
const typings: readonly Typing[] = ['untyped', 'typed'];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

const check = checkIn(process.cwd());
const texts = new Map(typings.map((typing) => [typing, generatedMap(containers, typing)]));
const times = new Map<Typing, number[]>(typings.map((typing) => [typing, []]));
for (let round = 0; round < rounds; round++) {
  for (const [typing, text] of texts) times.get(typing)?.push(check(text));
}

const rows = [['map', 'first', 'median', 'least', 'most']];
for (const [typing, list] of times) {
  const { median, least, most } = spread(list);
  rows.push([typing, ...[list[0] ?? Number.NaN, median, least, most].map((time) => `${time.toFixed(0)} ms`)]);
}
process.stdout.write(
  `${containers} containers, ${rounds} rounds, Node ${process.version}\n\n${textTable(rows)}\n`,
);

const goal: Goal = {
  text: 'more time with types, s',
  measured: (median(times.get('typed') ?? []) - median(times.get('untyped') ?? [])) / 1000,
  limit: 2,
};
process.stdout.write(`${goalLine(goal)}\n`);
process.exitCode = isMet(goal) ? 0 : 1;

/**
 * How long the compiler takes for maps of 200 containers by `defineMap`, beside the same maps without types. Ends with
 * 1 where the goal is missed.
 */
import { parseArgs } from 'node:util';
import { type Goal, goalLine, isMet } from './common/goal.js';
import { median, spread } from './common/median.js';
import { textTable } from './common/text-table.js';
import { checkIn } from './types/check.js';
import { denseContent } from './types/dense-content.js';
import { generatedMap, type Typing } from './types/generated-map.js';
import { groupedContent } from './types/grouped-content.js';

const containers = 200;
const typings: readonly Typing[] = ['untyped', 'typed'];
const contents: ReadonlyMap<string, string> = new Map([
  ['grouped', groupedContent(containers)],
  ['dense', denseContent(containers, 'first')],
  ['chained', denseContent(containers, 'before')],
]);

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const check = checkIn(process.cwd());

const rows = [['map', 'first', 'median', 'least', 'most']];
const goals: Goal[] = [];
for (const [name, content] of contents) {
  const times = timesOf(content);
  for (const [typing, list] of times) {
    const { median, least, most } = spread(list);
    const figures = [list[0] ?? Number.NaN, median, least, most].map((time) => `${time.toFixed(0)} ms`);
    rows.push([`${name}, ${typing}`, ...figures]);
  }
  goals.push({
    text: `more time with types, ${name}, s`,
    measured: (median(times.get('typed') ?? []) - median(times.get('untyped') ?? [])) / 1000,
    limit: 2,
  });
}

process.stdout.write(
  `${containers} containers, ${rounds} rounds, Node ${process.version}\n\n${textTable(rows)}\n`,
);
for (const goal of goals) process.stdout.write(`${goalLine(goal)}\n`);
process.exitCode = goals.every(isMet) ? 0 : 1;

/** Milliseconds of each round, by turns with types and without. */
function timesOf(content: string): ReadonlyMap<Typing, readonly number[]> {
  const texts = new Map(typings.map((typing) => [typing, generatedMap(content, typing)]));
  const times = new Map<Typing, number[]>(typings.map((typing) => [typing, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [typing, text] of texts) times.get(typing)?.push(check(text));
  }
  return times;
}

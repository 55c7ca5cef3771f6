/**
 * Many containers on one simulated engine, and many engines: wall time beside what the latencies alone need, memory, and
 * the processor's time that docker-map itself takes for a step. Each case is run in a process of its own; twice where
 * the engines are to be left out of the count. Ends with 1 where a goal is missed.
 */
import { goalLine, isMet } from './common/goal.js';
import { textTable } from './common/text-table.js';
import { goalsOf } from './scale/goals.js';
import { measure } from './scale/measure.js';
import { readOptions } from './scale/options.js';
import { headings, rowOf } from './scale/report.js';

const cases = readOptions(process.argv.slice(2));
process.stdout.write(`Node ${process.version}, start latency ${cases[0]?.latency} ms\n\n`);
const outcomes = [];
for (const each of cases) outcomes.push(await measure(each));
process.stdout.write(`${textTable([headings, ...outcomes.map(rowOf)])}\n`);
for (const goal of goalsOf(outcomes)) {
  process.stdout.write(`${goalLine(goal)}\n`);
  if (!isMet(goal)) process.exitCode = 1;
}

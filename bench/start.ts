/**
 * A simulated engine started, a landscape of ten containers brought up on it, and the engine closed: the first one of a
 * process, whose code the compiler has not seen yet, and those that follow. Ends with 1 where a goal is missed.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { goalLine, isMet } from './common/goal.js';
import { median } from './common/median.js';

const ROUNDS = 9;
const program = fileURLToPath(new URL('./start/ten-containers.js', import.meta.url));

const processes = Array.from({ length: ROUNDS }, (): readonly number[] =>
  JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })),
);
const first = processes.flatMap(([milliseconds = Number.NaN]) => [milliseconds]);
const later = processes.flatMap(([, ...milliseconds]) => milliseconds);
process.stdout.write(`Node ${process.version}, ${ROUNDS} processes\n\n`);
for (const goal of [
  { text: 'Ten containers, the first in a process, ms', measured: median(first), limit: 50 },
  { text: 'Ten containers, those that follow, ms', measured: median(later), limit: 50 },
]) {
  process.stdout.write(`${goalLine(goal)}\n`);
  if (!isMet(goal)) process.exitCode = 1;
}

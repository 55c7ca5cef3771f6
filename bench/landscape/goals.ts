/** The goals for one size. */
import type { Goal } from '../common/goal.js';
import { median } from '../common/median.js';
import type { Outcome } from './competition.js';
import { phases } from './contender.js';

export function goalsOf({ containers, times, usage }: Outcome): readonly Goal[] {
  const { floor, library, program, compose } = times;
  const goals: Goal[] = [
    { text: 'up, of the floor', measured: median(library.up) / median(floor.up), limit: 1.05 },
    { text: 'down, of the floor', measured: median(library.down) / median(floor.down), limit: 1.05 },
    { text: 'up again, of the floor', measured: median(library.again) / median(floor.again), limit: 1.5 },
    { text: 'calls of up', measured: usage.program.up.calls, limit: 2 * containers + constantCalls },
    { text: 'calls of up again', measured: usage.program.again.calls, limit: containers + constantCalls },
  ];
  if (!compose) return goals;
  for (const phase of phases) {
    // Of a small landscape, it is the start of a process that would be compared.
    if (phase === 'again' && containers < 200) continue;
    const measured = median(program[phase]) / median(compose[phase]);
    goals.push({ text: `${phase} as a whole process, of Compose`, measured, limit: 1 });
  }
  return goals;
}

/** Calls that do not grow with the landscape: version, four lists, the network. */
const constantCalls = 8;

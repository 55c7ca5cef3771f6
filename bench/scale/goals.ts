/** What the outcomes have to be. */
import type { Goal } from '../common/goal.js';
import type { Outcome } from './measure.js';
import { latencyOf, nameOf } from './scale-case.js';

export function goalsOf(outcomes: readonly Outcome[]): readonly Goal[] {
  return [...outcomes.filter(isLarge).flatMap(goalsOfOne), ...linearity(outcomes)];
}

function isLarge({ scale }: Outcome): boolean {
  return scale.engines * scale.containers >= 10_000;
}

function goalsOfOne({ scale, together, own }: Outcome): readonly Goal[] {
  const name = nameOf(scale);
  return [
    { text: `${name}, wall time beside latencies`, measured: together.wall / latencyOf(scale), limit: 1.2 },
    { text: `${name}, own processor time a step, ms`, measured: own.processor / own.steps, limit: 0.3 },
    { text: `${name}, memory with the engines, MiB`, measured: together.memory, limit: 1000 },
  ];
}

/** Ten times as much is to cost no more than twelve times as much. */
function linearity(outcomes: readonly Outcome[]): readonly Goal[] {
  return outcomes.flatMap((outcome, index) => {
    const smaller = outcomes[index - 1];
    if (index % 2 === 0 || smaller === undefined) return [];
    const text = `${nameOf(outcome.scale)} beside ${nameOf(smaller.scale)}, processor time`;
    return [
      { text: `${text}, all`, measured: outcome.together.processor / smaller.together.processor, limit: 12 },
      { text: `${text}, own`, measured: outcome.own.processor / smaller.own.processor, limit: 12 },
    ];
  });
}

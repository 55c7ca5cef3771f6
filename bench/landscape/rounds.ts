/** Rounds in which every contender has its turn, in an order that moves on by one from round to round. */
import { performance } from 'node:perf_hooks';
import { type Contender, type Phase, phases } from './contender.js';
import type { EngineState } from './engine-state.js';

/** Milliseconds of each round. */
export type Times = Readonly<Record<Phase, readonly number[]>>;

export async function timeRounds(
  contenders: readonly Contender[],
  rounds: number,
  state: EngineState,
): Promise<ReadonlyMap<Contender, Times>> {
  const times = new Map(contenders.map((contender) => [contender, noTimes()]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length];
      if (contender) await takeTurn(contender, times.get(contender) ?? noTimes(), state);
    }
  }
  return times;
}

/** Whether each phase did what it should is looked at outside of the time taken. */
async function takeTurn(
  contender: Contender,
  times: Record<Phase, number[]>,
  state: EngineState,
): Promise<void> {
  for (const phase of phases) {
    const begin = performance.now();
    await contender[phase]();
    times[phase].push(performance.now() - begin);
    await (phase === 'down' ? state.expectNothing() : state.expectAllRunning());
  }
}

function noTimes(): Record<Phase, number[]> {
  return { up: [], again: [], down: [] };
}

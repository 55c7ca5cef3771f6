/** Rounds in which every contender has its turn, in an order that moves on by one from round to round. */
import { performance } from 'node:perf_hooks';
import type { EngineState } from '../landscape/engine-state.js';
import type { Shape } from '../landscape/shape.js';
import type { Contender } from './contender.js';
import { firstVersions, raised } from './scene.js';

/** Milliseconds of each round. */
export interface Times {
  readonly one: number[];
  readonly all: number[];
}

export async function timeRounds(
  contenders: readonly Contender[],
  rounds: number,
  shape: Shape,
  state: EngineState,
): Promise<ReadonlyMap<Contender, Times>> {
  const times = new Map(contenders.map((contender) => [contender, { one: [], all: [] } satisfies Times]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length];
      const taken = contender && times.get(contender);
      if (taken) await takeTurn(contender, taken, shape, state);
    }
  }
  return times;
}

/** Whether each change did what it should is looked at outside of the time taken. */
async function takeTurn(
  contender: Contender,
  times: { readonly one: number[]; readonly all: number[] },
  shape: Shape,
  state: EngineState,
): Promise<void> {
  const names = shape.services.map(({ name }) => name);
  const first = firstVersions(shape);
  const one = raised(first, names.slice(-1));
  const all = raised(one, names);
  await contender.up(first);
  await state.expectAllRunning();
  times.one.push(await timed(() => contender.change(one)));
  await state.expectAllRunning();
  times.all.push(await timed(() => contender.change(all)));
  await state.expectAllRunning();
  await contender.down();
  await state.expectNothing();
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}

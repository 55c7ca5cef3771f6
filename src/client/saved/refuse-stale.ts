/** Refuses a saved plan where the engine, or what images are built from, is not as it was when the plan was made. */
import type { Engine } from '../../engine/engine.js';
import { observe } from '../../engine/observe.js';
import { PlanError } from '../../plan/plan-error.js';
import { type Basis, basisOf } from '../../plan/saved/basis.js';
import { changesBetween } from '../../plan/saved/changes.js';
import type { PlannedEngine, SavedPlan } from '../../plan/saved/saved-plan.js';
import { changedBuilds } from './changed-builds.js';
import { plannedEngine } from './planned-engine.js';

/** @throws PlanError `other-engine`; `stale-plan`, with a line for each object that has changed */
export async function refuseStale({ engine, basis, plan }: SavedPlan, here: Engine): Promise<void> {
  refuseOther(engine, await plannedEngine(here));
  refuseChanges('The engine has changed', changesBetween(basis, await basisNow(basis, here)));
  refuseChanges('What images are built from has changed', await changedBuilds(plan));
}

function refuseChanges(what: string, changes: readonly string[]): void {
  if (changes.length === 0) return;
  const lines = changes.map((change) => `  ${change}`);
  throw new PlanError('stale-plan', `${what} since the plan was made:\n${lines.join('\n')}`, {
    hint: 'Nothing was touched. Make the plan anew.',
  });
}

/** One engine may have several addresses; where engines have no id, the address is all there is to go by. */
function refuseOther(planned: PlannedEngine, { address, id }: PlannedEngine): void {
  const same = planned.id !== '' && id !== '' ? planned.id === id : planned.address === address;
  if (same) return;
  throw new PlanError(
    'other-engine',
    `The plan was made for the engine at ${planned.address}, and ${address} is another one`,
    { hint: 'Nothing was touched. Name the engine it was made for, or make a plan for this one.' },
  );
}

async function basisNow(then: Basis, engine: Engine): Promise<Basis> {
  const inspected = Object.entries(then.containers).flatMap(([name, container]) =>
    container?.configuration === undefined ? [] : [name],
  );
  const names = {
    containers: Object.keys(then.containers),
    volumes: Object.keys(then.volumes),
    networks: Object.keys(then.networks),
    images: Object.keys(then.images),
  };
  return basisOf(names, await observe(engine, { volumeRoots: [], details: inspected }));
}

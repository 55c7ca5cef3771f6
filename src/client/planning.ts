/** Makes the plan of an action: resolves names, looks at the engine as far as the action must know it, and plans. */
import type { Engine } from '../engine/engine.js';
import { observe } from '../engine/observe.js';
import type { Snapshot } from '../engine/snapshot.js';
import type { ItemId, Landscape } from '../landscape/landscape.js';
import { defaultClientName } from '../landscape/names.js';
import { makePlan } from '../plan/make-plan.js';
import type { Action, Plan } from '../plan/plan.js';
import type { PlanRequest } from '../plan/request.js';
import { resolveTargets } from '../plan/targets.js';
import { type ActionOptions, listOf, type Names } from './action-options.js';
import { buildsOf, withDependentBuilds } from './builds/builds-of.js';
import { findSameImages } from './builds/same-images.js';
import { refuseUnknownComparison } from './compare-option.js';
import { observation } from './observation.js';

/** A plan and all that it was made from. */
export interface Planned {
  readonly plan: Plan;
  readonly landscapes: readonly Landscape[];
  readonly targets: ReadonlySet<ItemId>;
  readonly snapshot: Snapshot;
}

/**
 * @throws PlanError for names that mean nothing, or two things, also in `forceUpdate` and `compare`; BuildSourceError
 */
export async function planAction(
  engine: Engine,
  landscapes: readonly Landscape[],
  action: Action,
  names: Names | undefined,
  options: ActionOptions,
): Promise<Planned> {
  const { instances = [] } = options;
  refuseUnknownComparison(options);
  const list = listOf(names);
  const targets = resolveTargets(landscapes, list, instances);
  const forced = forcedTargets(landscapes, options);
  const own = await buildsOf(action, landscapes, targets, options);
  const snapshot = await observe(engine, observation(action, landscapes, targets, options));
  const builds = await withDependentBuilds(own, action, landscapes, targets, options, snapshot);
  const request: Omit<PlanRequest, 'action'> = {
    engine: defaultClientName,
    landscapes,
    targets,
    everything: list.length === 0 && instances.length === 0,
    ...(forced && { forced }),
    builds,
    snapshot,
    ...(compares(action) && { sameImages: await findSameImages(engine, landscapes, targets, snapshot) }),
    options,
  };
  return { plan: await planOf(action, request), landscapes, targets, snapshot };
}

/** Whether it tells, or mends, that a container is of an older image. */
function compares(action: Action): boolean {
  return action === 'update' || action === 'startup' || action === 'create' || action === 'start';
}

function forcedTargets(
  landscapes: readonly Landscape[],
  { forceUpdate }: ActionOptions,
): ReadonlySet<ItemId> | undefined {
  const names = listOf(forceUpdate);
  // Without names it would be everything.
  return names.length === 0 ? undefined : resolveTargets(landscapes, names);
}

async function planOf(action: Action, request: Omit<PlanRequest, 'action'>): Promise<Plan> {
  if (action !== 'update') return makePlan({ ...request, action });
  const { makeUpdatePlan } = await import('../plan/make-update-plan.js');
  return makeUpdatePlan(request);
}

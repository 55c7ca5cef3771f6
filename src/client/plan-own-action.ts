/** Makes the plan of an action of the user's own: gives it all that a built-in action is planned from. */
import type { Engine } from '../engine/engine.js';
import { observe } from '../engine/observe.js';
import type { Landscape } from '../landscape/landscape.js';
import type { Plan } from '../plan/plan.js';
import { resolveTargets } from '../plan/targets.js';
import { listOf, type Names } from './action-options.js';
import { observation } from './observation.js';
import type { CallOptions, CustomAction, CustomActionContext } from './own-actions.js';

interface OwnActionRequest {
  readonly engine: Engine;
  readonly landscapes: readonly Landscape[];
  readonly names: Names | undefined;
  readonly options: CallOptions;
  readonly plan: CustomActionContext['plan'];
}

/** @throws PlanError for names that mean nothing, or two things; whatever the action throws */
export async function planOwnAction(
  action: CustomAction,
  { engine, landscapes, names, options, plan }: OwnActionRequest,
): Promise<Plan> {
  const targets = resolveTargets(landscapes, listOf(names), options.instances);
  const snapshot = await observe(engine, observation('startup', landscapes, targets, options));
  return action({
    landscapes,
    targets,
    snapshot,
    options,
    plan: (builtIn, others = names, other = options) => plan(builtIn, others, other),
  });
}

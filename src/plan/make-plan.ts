/**
 * From landscapes, a snapshot and an action to a plan. Pure: no I/O and no clock; the same input gives the same
 * plan, to the byte.
 */
import { planBackward } from './backward.js';
import { planBuilds } from './builds/plan-build.js';
import { planForward } from './forward.js';
import { planOrphanNetworks, planOrphans } from './orphans.js';
import type { Action, Plan } from './plan.js';
import { PlanBuilder } from './plan-builder.js';
import { planPulls } from './pull.js';
import type { PlanRequest } from './request.js';
import { planRestart } from './restart.js';
import { planSignal } from './signal.js';
import { refuseUnsupported } from './unsupported.js';

/** A request of any action but `update`, which takes far more code than all others: `make-update-plan.ts`. */
export interface UsualRequest extends PlanRequest {
  readonly action: Exclude<Action, 'update'>;
}

/**
 * @throws PlanError `unsupported-key` where a step would need a key of the map that is not carried out yet;
 *   `former-volume` where a renamed configuration would lose sight of its volumes.
 */
export function makePlan(request: UsualRequest): Plan {
  const builder = new PlanBuilder(request.action, request.engine);
  switch (request.action) {
    case 'create':
    case 'start':
      planForward(request, { action: request.action }, builder);
      break;
    case 'startup':
      planForward(request, { action: request.action, vacated: planOrphans(request, builder) }, builder);
      planOrphanNetworks(request, builder);
      break;
    case 'stop':
    case 'remove':
    case 'shutdown':
      planBackward(request, request.action, builder);
      break;
    case 'restart':
      planRestart(request, builder);
      break;
    case 'signal':
      planSignal(request, builder);
      break;
    case 'pull':
      planPulls(request, builder);
      break;
    case 'build':
      planBuilds(request, builder);
      break;
    default:
      request.action satisfies never;
  }
  const plan = builder.build();
  refuseUnsupported(request, plan);
  return plan;
}

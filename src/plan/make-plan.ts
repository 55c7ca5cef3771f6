/**
 * From landscapes, a snapshot and an action to a plan. Pure: no I/O and no clock; the same input gives the same
 * plan, to the byte.
 */
import { planBackward } from './backward.js';
import { planForward } from './forward.js';
import type { Plan } from './plan.js';
import { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import { planRestart } from './restart.js';
import { refuseUnsupported } from './unsupported.js';

/** @throws PlanError `unsupported-key` where a step would need a key of the map that is not carried out yet. */
export function makePlan(request: PlanRequest): Plan {
  const builder = new PlanBuilder(request.action, request.engine);
  switch (request.action) {
    case 'create':
    case 'start':
    case 'startup':
      planForward(request, request.action, builder);
      break;
    case 'stop':
    case 'remove':
    case 'shutdown':
      planBackward(request, request.action, builder);
      break;
    case 'restart':
      planRestart(request, builder);
      break;
    default:
      request.action satisfies never;
  }
  const plan = builder.build();
  refuseUnsupported(request, plan);
  return plan;
}

/** The plan of an update: as pure as `make-plan.ts`, and apart from it, so that it is loaded for an update only. */
import { planForward } from './forward.js';
import { makePlan } from './make-plan.js';
import { planOrphanNetworks, planOrphans } from './orphans.js';
import type { Plan } from './plan.js';
import { PlanBuilder } from './plan-builder.js';
import { withPullsFirst } from './pulls-first.js';
import type { PlanRequest } from './request.js';
import { refuseUnsupported } from './unsupported.js';
import { noteUnconcerned } from './update/unconcerned.js';
import { updating } from './update/updating.js';

/** @throws PlanError as `makePlan` */
export function makeUpdatePlan(asked: Omit<PlanRequest, 'action'>): Plan {
  const request: PlanRequest = { ...asked, action: 'update' };
  const builder = new PlanBuilder(request.action, request.engine);
  const vacated = planOrphans(request, builder);
  planForward(request, { action: 'update', updating, vacated }, builder);
  noteUnconcerned(request, builder);
  planOrphanNetworks(request, builder);
  const plan = builder.build();
  refuseUnsupported(request, plan);
  if (!request.options?.pullBeforeUpdate) return plan;
  return withPullsFirst(makePlan({ ...asked, action: 'pull' }), plan);
}

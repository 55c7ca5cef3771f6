/** A plan to be carried out later, with what it was made from. */
import type { Engine } from '../../engine/engine.js';
import { basisOf, subjectsOf } from '../../plan/saved/basis.js';
import { type SavedPlan, savePlan } from '../../plan/saved/saved-plan.js';
import type { Planned } from '../planning.js';
import { plannedEngine } from './planned-engine.js';

export async function savedPlanOf(
  engine: Engine,
  { plan, landscapes, targets, snapshot }: Planned,
): Promise<SavedPlan> {
  const basis = basisOf(subjectsOf(landscapes, targets, plan), snapshot);
  return savePlan(plan, await plannedEngine(engine), basis);
}

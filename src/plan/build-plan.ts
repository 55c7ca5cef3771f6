/** Plans made step by step, for actions of a user's own. */
import { defaultClientName } from '../landscape/names.js';
import type { Note, Plan } from './plan.js';
import { PlanBuilder, type StepDraft } from './plan-builder.js';
import type { StepId } from './step.js';

/** Adds a step, or one of another plan, and gives its id, for `after` of later ones; a second one of an id is left out. */
export type AddStep = (step: StepDraft) => StepId;
export type AddNote = (note: Note) => void;

/**
 * A plan of the steps that `fill` adds, in that order. What a step comes after must have been added before it; ids of
 * steps that are not in the plan are left out.
 *
 * @param action What the plan is called: the name of the user's own action.
 */
export function buildPlan(action: string, fill: (add: AddStep, note: AddNote) => void): Plan {
  const builder = new PlanBuilder(action, defaultClientName);
  fill(
    (step) => builder.add(step),
    ({ code, target, message }) => builder.note(code, target, message),
  );
  return builder.build();
}

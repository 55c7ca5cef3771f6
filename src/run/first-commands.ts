/**
 * Commands of the policy `initial`, where they come after a start: no later run can see whether they were run. So a run
 * that is to end runs them all the same in what it has started, and not before the delay that is declared for the start.
 */
import type { ExecCommands, Step, StepId } from '../plan/step.js';

export function isFirstCommands(step: Step): step is ExecCommands {
  if (step.kind !== 'execCommands' || step.after.length === 0) return false;
  return step.commands.some(({ policy }) => policy === 'initial');
}

/** The steps that such commands come after. */
export function startsForFirstCommands(steps: readonly Step[]): ReadonlySet<StepId> {
  return new Set(steps.filter(isFirstCommands).flatMap(({ after }) => after));
}

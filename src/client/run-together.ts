/** Two runs, one after the other, as one: the second could only be planned when the first was done. */
import type { RunResult } from '../run/event.js';
import { RunError } from '../run/run-error.js';

/**
 * @param first has ended
 * @throws RunError with the outcomes of both
 */
export async function andThen(first: RunResult, second: Promise<RunResult>): Promise<RunResult> {
  try {
    return together(first, await second);
  } catch (error) {
    throw error instanceof RunError ? new RunError(together(first, error.result)) : error;
  }
}

function together(first: RunResult, second: RunResult): RunResult {
  return {
    plan: {
      ...second.plan,
      steps: [...first.plan.steps, ...second.plan.steps],
      notes: [...first.plan.notes, ...second.plan.notes],
    },
    outcomes: [...first.outcomes, ...second.outcomes],
    interrupted: second.interrupted,
    milliseconds: first.milliseconds + second.milliseconds,
  };
}

/** A run that did not do all of its plan. It carries the whole result: what was done, what failed, what was not done. */
import { DockerMapError } from '../common/docker-map-error.js';
import { stepLabel, stepVerb } from '../plan/step-text.js';
import type { RunResult, StepOutcome } from './event.js';

export class RunError extends DockerMapError {
  override readonly name = 'RunError';
  readonly result: RunResult;

  constructor(result: RunResult) {
    const failed = result.outcomes.filter((outcome) => outcome.status === 'failed');
    super(result.interrupted ? 'run-interrupted' : 'run-failed', messageOf(result), {
      hint: hintOf(result),
      cause: failed[0]?.error,
    });
    this.result = result;
  }
}

const again = 'Run the same command again to finish the job: what was done is not done again.';

/** What failed knows best what to do about it. */
function hintOf({ outcomes, interrupted }: RunResult): string {
  if (interrupted) return again;
  const hints = outcomes.flatMap((outcome) =>
    outcome.status === 'failed' && outcome.error.hint !== undefined ? [outcome.error.hint] : [],
  );
  return hints.length > 0 ? [...new Set(hints)].join('\n') : again;
}

function messageOf({ outcomes, interrupted }: RunResult): string {
  const count = (status: StepOutcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const head = `${interrupted ? 'Interrupted' : 'Failed'}: ${count('done')} of ${outcomes.length} steps done, ${count('failed')} failed, ${count('not-done')} not done`;
  const lines = outcomes.flatMap((outcome) => {
    if (outcome.status !== 'failed') return [];
    return [`  ${stepVerb(outcome.step).infinitive} ${stepLabel(outcome.step)}: ${outcome.error.message}`];
  });
  return [head, ...lines].join('\n');
}

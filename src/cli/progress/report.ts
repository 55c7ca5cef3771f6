/** The last words on a run: what was done, what failed and why, what is left, and what to do about it. */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Plan } from '../../plan/plan.js';
import { planSummary } from '../../plan/plan-text.js';
import { stepLabel, stepVerb } from '../../plan/step-text.js';
import type { RunResult, StepOutcome } from '../../run/event.js';
import { formatDuration } from '../output/duration.js';
import { noteLine } from '../output/note-line.js';
import type { Style } from '../output/style.js';
import type { Places } from './build/failed-builds.js';
import { failedOutput } from './build/failed-output.js';
import { failureWords } from './build/failure-words.js';

const AGAIN = 'Run the same command again to finish the job.';
const REPAIR_FIRST = 'Repair what failed, then run the same command again: what was done is not done again.';

/** Codes of failures that come back as long as nobody changes the map, the image or the engine. */
const LASTING: readonly string[] = [
  'bad-request',
  'build-failed',
  'builder-missing',
  'ended',
  'engine-failure',
  'exec-failed',
  'image-pull',
  'no-health-check',
  'not-found',
  'not-ready',
  'unhealthy',
  'volume-preparation',
];

/** For a run whose steps were all done. */
export function successReport({ plan, outcomes, milliseconds }: RunResult, style: Style): string {
  const summary =
    outcomes.length === 0
      ? planSummary(plan)
      : `Done: ${doneCounts(outcomes)} in ${formatDuration(milliseconds)}.`;
  return text([...plan.notes.map(noteLine), style('bold', summary)]);
}

/**
 * For a run of which a step failed or was not done. `quiet` leaves out the notes: they are no errors.
 *
 * @param places lines of Dockerfiles, by the step that failed there
 */
export function failureReport(
  result: RunResult,
  style: Style,
  quiet: boolean,
  places: Places = new Map(),
): string {
  const { plan, outcomes, milliseconds, interrupted } = result;
  const failed = outcomes.filter((outcome) => outcome.status === 'failed');
  const notDone = outcomes.filter((outcome) => outcome.status === 'not-done');
  const title = interrupted ? 'Interrupted' : 'Failed';
  const advice = failed.some(({ error }) => isLasting(error)) ? REPAIR_FIRST : AGAIN;
  const summary = `${title}: ${doneCounts(outcomes)} in ${formatDuration(milliseconds)}; ${failed.length} failed, ${notDone.length} not done.`;
  return text([
    ...(quiet ? [] : plan.notes.map(noteLine)),
    style('red', summary),
    ...failureLines(failed, places, advice),
    ...notDone.map(
      (outcome) =>
        `  - ${stepVerb(outcome.step).doing} ${stepLabel(outcome.step)}${reason(plan, outcome.because)}`,
    ),
    advice,
  ]);
}

/** A replacement fails for the reason for which one of its stages did. */
function isLasting({ code, cause }: DockerMapError): boolean {
  if (code === 'replacement-failed' && cause instanceof DockerMapError) return isLasting(cause);
  return LASTING.includes(code);
}

type Failed = Extract<StepOutcome, { status: 'failed' }>;

/** A hint that several failures share stands below the last of them; the advice at the end is no hint of one. */
function failureLines(failed: readonly Failed[], places: Places, advice: string): string[] {
  const lastWith = new Map(failed.map(({ error }, index) => [error.hint, index]));
  return failed.flatMap(({ step, error }, index) => [
    `  ✖ ${stepVerb(step).doing} ${stepLabel(step)}: ${indented(failureWords(step.target, error))}`,
    ...buildLines(error, places.get(step.id)),
    ...(error.hint !== undefined && error.hint !== advice && lastWith.get(error.hint) === index
      ? [`    ${indented(error.hint)}`]
      : []),
  ]);
}

function buildLines(error: DockerMapError, place: string | undefined): string[] {
  const output = failedOutput(error);
  return [
    ...(place === undefined ? [] : [`    ${place}`]),
    ...(output.length > 0 ? ['    the end of its output:'] : []),
    ...output.map((line) => `      ${line}`),
  ];
}

/** Further lines, of logs or of a health check, stand below the first, so that they are not taken for steps. */
function indented(text: string): string {
  return text.trimEnd().replaceAll('\n', '\n    ');
}

/** `3 created, 3 started`, in the order in which the words first occur. */
function doneCounts(outcomes: readonly StepOutcome[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    const word = countedAs(outcome);
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts].map(([word, count]) => `${count} ${word}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing changed';
}

function countedAs(outcome: StepOutcome): string | undefined {
  if (outcome.status !== 'done') return undefined;
  const { step, changed, unneeded } = outcome;
  if (changed) return stepVerb(step).done;
  return unneeded !== undefined && step.kind === 'replaceContainer' ? 'kept' : undefined;
}

function reason(plan: Plan, because: string | null): string {
  if (because === null) return ': interrupted';
  const step = plan.steps.find(({ id }) => id === because);
  return `: because of ${step === undefined ? because : `${stepVerb(step).doing} ${stepLabel(step)}`}`;
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

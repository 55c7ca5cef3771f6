/**
 * A plan as text: one stable line a step, with an indented line below for each difference that it mends; then the notes.
 * The same plan gives the same text, to the byte.
 */
import type { Plan } from './plan.js';
import type { Step } from './step.js';
import {
  differenceText,
  stepDifferences,
  stepLabel,
  stepObject,
  stepReason,
  stepSign,
  stepVerb,
} from './step-text.js';

export interface PlanTextOptions {
  /** Also the ids of the steps that each comes after, for tests and for finding out why something waits. */
  readonly edges?: boolean;
}

/**
 * `+ container main.web  missing`: sign, object, reason; `    image: nginx:1 -> nginx:2`: field, as it is, as declared.
 * Empty where there is nothing to do or say.
 */
export function planText({ steps, notes }: Plan, options: PlanTextOptions = {}): string {
  const width = Math.min(48, Math.max(0, ...steps.map((step) => stepLabel(step).length)));
  const lines = steps.flatMap((step) => [
    stepLine(step, width) + (options.edges ? edgesOf(step) : ''),
    ...stepDifferences(step).map((difference) => `    ${differenceText(difference)}`),
  ]);
  for (const { target, message } of notes) lines.push(`! ${target} ${message}`);
  return lines.join('\n');
}

/** `Plan: create 2 containers, start 2 containers.`, or `Nothing to do.` */
export function planSummary({ steps }: Plan): string {
  if (steps.length === 0) return 'Nothing to do.';
  const counts = new Map<string, { verb: string; object: string; count: number }>();
  for (const step of steps) {
    const verb = stepVerb(step).infinitive;
    const object = stepObject(step);
    const entry = counts.get(`${verb} ${object}`) ?? { verb, object, count: 0 };
    entry.count++;
    counts.set(`${verb} ${object}`, entry);
  }
  const parts = [...counts.values()].map(
    ({ verb, object, count }) => `${verb} ${count} ${object}${count === 1 ? '' : 's'}`,
  );
  return `Plan: ${parts.join(', ')}.`;
}

function stepLine(step: Step, width: number): string {
  return `${stepSign(step)} ${stepLabel(step).padEnd(width)}  ${stepReason(step)}`;
}

function edgesOf({ after }: Step): string {
  return after.length > 0 ? `  [after ${after.join(', ')}]` : '';
}

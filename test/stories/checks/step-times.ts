/** When the steps of an act began, and when they had been done, in the order of all requests. */
import { RunError, type RunResult, type Step } from '../../../src/index.js';
import type { Act } from '../play/performance.js';
import { attributed } from './steps-of-deeds.js';

type StepKind = Step['kind'];

export interface StepTimes {
  /** The first request for it; nothing where there was none. */
  readonly begin: (kind: StepKind, target: string) => number | undefined;
  /** The end of its last request; never, where it was not done; nothing where no such step was planned. */
  readonly done: (kind: StepKind, target: string) => number | undefined;
}

export const never = Number.POSITIVE_INFINITY;

export function stepTimes(act: Act): StepTimes {
  const { plan } = act;
  if (!plan) return { begin: () => undefined, done: () => undefined };
  const { byStep } = attributed(act, plan);
  const finished = new Set(
    resultOf(act)?.outcomes.flatMap(({ status, step }) => (status === 'done' ? [step] : [])),
  );
  const stepOf = (kind: StepKind, target: string) =>
    plan.steps.find((step) => step.kind === kind && step.target === target);
  const deedsOf = (step: Step | undefined) => (step ? (byStep.get(step) ?? []) : []);
  return {
    begin: (kind, target) => deedsOf(stepOf(kind, target))[0]?.request.began,
    done: (kind, target) => {
      const step = stepOf(kind, target);
      if (!step) return undefined;
      return finished.has(step) ? (deedsOf(step).at(-1)?.request.ended ?? never) : never;
    },
  };
}

function resultOf({ result, error }: Act): RunResult | undefined {
  return result ?? (error instanceof RunError ? error.result : undefined);
}

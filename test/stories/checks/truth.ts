/**
 * The result told the truth: done and changed is what the engine carried out and said so; done and unchanged, what it
 * said was so already; a step with an answer that was lost failed, and nothing was tried again after that; a step that
 * failed says why; a step that was not done asked nothing; and nobody asked what no step is for.
 */
import { DockerMapError, type Plan, RunError, type Step, type StepOutcome } from '../../../src/index.js';
import { type Act, actsOf, type Performance } from '../play/performance.js';
import { label } from '../story/names.js';
import { type Deed, deedWords } from './deed.js';
import { attributed } from './steps-of-deeds.js';

export function truth(performance: Performance): readonly string[] {
  return actsOf(performance).flatMap(actFaults);
}

function actFaults(act: Act): readonly string[] {
  const { plan, result, error } = act;
  if (!plan) return [];
  const told = result ?? (error instanceof RunError ? error.result : undefined);
  if (!told) return [`the run ended without a result: ${String(error)}`];
  const { byStep, unasked } = attributed(act, plan);
  return [
    ...unasked.map((deed) => `no step asks for this: ${deedWords(deed)}`),
    ...countFaults(plan, told.outcomes, error),
    ...told.outcomes.flatMap((outcome) => outcomeFaults(outcome, byStep.get(outcome.step) ?? [], error)),
    ...told.outcomes.flatMap((outcome) => adoptionFaults(outcome, act)),
  ];
}

function countFaults(plan: Plan, outcomes: readonly StepOutcome[], error: unknown): readonly string[] {
  const same =
    outcomes.length === plan.steps.length && outcomes.every(({ step }, index) => step === plan.steps[index]);
  const allDone = outcomes.every(({ status }) => status === 'done');
  return [
    ...(same ? [] : ['the outcomes are not one for each step, in the order of the plan']),
    ...(allDone === (error === undefined)
      ? []
      : ['the run says it was done, and is not, or the other way round']),
  ];
}

function outcomeFaults(outcome: StepOutcome, deeds: readonly Deed[], error: unknown): readonly string[] {
  const { step, status } = outcome;
  const told = (words: string) =>
    `${step.id} is ${status}, but ${words}; asked: ${deeds.map(deedWords).join(', ') || 'nothing'}`;
  const lost = deeds.findIndex(({ request }) => !request.delivered || (request.status ?? 500) >= 500);
  switch (status) {
    case 'not-done':
      return deeds.length > 0 ? [told('something was asked for it')] : [];
    case 'failed':
      return [
        ...(lost >= 0 && lost < deeds.length - 1 ? [told('it went on after it failed')] : []),
        ...(takesOneRequest(step) && deeds.length === 1 && deeds[0]?.request.delivered && wasDone(deeds)
          ? [told('the engine said it was done')]
          : []),
        ...errorFaults(outcome.error, error).map(told),
      ];
    case 'done':
      if (lost >= 0) return [told('an answer was lost')];
      if (outcome.changed) return wasDone(deeds) ? [] : [told('the engine did not do it')];
      return deeds.some(changed) ? [told('it says that nothing was changed')] : [];
    default:
      return status satisfies never;
  }
}

/** Further requests may have found nobody who listens, and are in no record. */
function takesOneRequest(step: Step): boolean {
  return step.kind !== 'prepareVolume' && (step.kind !== 'createContainer' || step.networks.length < 2);
}

/** A creation that found the container there: it must be the one that was to be made. */
function adoptionFaults(outcome: StepOutcome, { after }: Act): readonly string[] {
  const { step } = outcome;
  if (step.kind !== 'createContainer' || outcome.status !== 'done' || outcome.changed) return [];
  const same = after.containers.get(step.target)?.labels[label.hash] === step.payload.Labels[label.hash];
  return same ? [] : [`${step.id} is done, but the container is somebody else's`];
}

/** The last word on it was that it was carried out, and had not been so before. */
function wasDone(deeds: readonly Deed[]): boolean {
  const { status = 500, carriedOut = false } = deeds.at(-1)?.request ?? {};
  return carriedOut && status >= 200 && status < 300;
}

/** Waiting changes nothing. */
function changed({ kind, request }: Deed): boolean {
  return kind !== 'wait' && request.carriedOut && request.status !== 304;
}

function errorFaults(error: unknown, thrown: unknown): readonly string[] {
  if (!(error instanceof DockerMapError) || error.code === 'internal')
    return [`its error is ${String(error)}`];
  const named = thrown instanceof RunError && thrown.message.includes(error.message);
  return named ? [] : ['the error of the run does not name it'];
}

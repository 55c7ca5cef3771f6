/** What the result of a replacement claims is so: the new container is in place, or the old one is back, running or not. */
import { RunError, type StepOutcome } from '../../../../src/index.js';
import { isUp } from '../../stage/photo.js';
import type { UpdateAct, UpdatePerformance } from '../play/performance.js';

export function claims({ first, second, engineWentDown }: UpdatePerformance): readonly string[] {
  const acts = engineWentDown ? [second] : [first, second];
  return acts.flatMap((act) => {
    const { result, error } = act;
    const told = result ?? (error instanceof RunError ? error.result : undefined);
    return (told?.outcomes ?? []).flatMap((outcome) => outcomeFaults(outcome, act));
  });
}

function outcomeFaults(outcome: StepOutcome, { after, action }: UpdateAct): readonly string[] {
  const { step } = outcome;
  if (step.kind !== 'replaceContainer') return [];
  const old = [...after.containers.values()].find(({ id }) => id === step.old.id);
  const own = after.containers.get(step.target);
  const told = (words: string) => [`${action}: ${step.id} is ${outcome.status}, but ${words}`];
  switch (outcome.status) {
    case 'done':
      if (!outcome.changed) return own && own === old ? [] : told('the old container is not in place');
      if (old) return told('the old container is still there');
      return own ? [] : told('there is no new container');
    case 'failed':
      if (outcome.restored === undefined || outcome.restored === 'failed') return [];
      if (old?.name !== step.old.name) return told('the old container is not back');
      return isUp(old) === (outcome.restored === 'running') ? [] : told(`the old one is ${old.status}`);
    case 'not-done':
      return [];
    default:
      return outcome satisfies never;
  }
}

/** An update before which images are pulled, as one plan (manual, section 3.8.4 `pull_before_update`). */
import type { Note, Plan } from './plan.js';
import type { Step } from './step.js';

/**
 * The pulls, then the steps of the update, each after the pull of the image that it makes a container from. Whether what
 * is pulled differs from what is there, only the pulls will tell; a note says so.
 */
export function withPullsFirst({ steps: pulls }: Plan, update: Plan): Plan {
  if (pulls.length === 0) return update;
  const pulled = new Map(pulls.map(({ target, id }) => [target, id]));
  const known = new Set(pulls.map(({ id }) => id));
  const steps = update.steps
    .filter(({ id }) => !known.has(id))
    .map((step) => {
      const pull = pulled.get(imageOf(step) ?? '');
      return pull === undefined
        ? step
        : Object.freeze({ ...step, after: [...new Set([pull, ...step.after])] });
    });
  const notes = [...update.notes, ...pulls.map(({ target }) => notComparedYet(target))];
  return Object.freeze({
    ...update,
    steps: Object.freeze([...pulls, ...steps]),
    notes: Object.freeze(notes),
  });
}

function imageOf(step: Step): string | undefined {
  switch (step.kind) {
    case 'createContainer':
    case 'replaceContainer':
      return step.payload.Image;
    case 'prepareVolume':
      return step.helper.payload.Image;
    default:
      return undefined;
  }
}

function notComparedYet(target: string): Note {
  return {
    code: 'not-compared-yet',
    target,
    message: 'is pulled first; containers of another image are found, and replaced, only after that',
  };
}

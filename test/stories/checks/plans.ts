/** Planning changes nothing; and after the second run, there is nothing left to do. */
import { actsOf, type Performance } from '../play/performance.js';
import { isChanging } from '../stage/recorded-request.js';

export function planningChangesNothing(performance: Performance): readonly string[] {
  return [...actsOf(performance), ...performance.third].flatMap(({ planning }) =>
    planning.filter(isChanging).map(({ method, path }) => `planning asked for ${method} ${path}`),
  );
}

export function secondRunSucceeds({ story, second, engineWentDown }: Performance): readonly string[] {
  // What a container needs may have ended with the engine; a restart of the container alone cannot mend that.
  if (story.action.kind === 'restart' && engineWentDown) return [];
  return second.flatMap(({ action, error }) =>
    error === undefined ? [] : [`${action} failed: ${String(error)}`],
  );
}

/** Restarts can be done as often as one likes, and what ends by itself is started each time. */
export function nothingLeftToDo({ third, needs }: Performance): readonly string[] {
  return third.flatMap(({ plan }) =>
    plan.steps
      .filter((step) => {
        if (step.kind === 'restartContainer') return plan.action !== 'restart';
        if (step.kind !== 'startContainer') return true;
        const { configuration } = step.container;
        const again = needs.containers
          .map(needs.configurationOf)
          .some(
            ({ name, program, persistent }) => name === configuration && program === 'ends' && !persistent,
          );
        return !again;
      })
      .map(({ id, cause }) => `there is still to do: ${id} (${cause})`),
  );
}

/** Planning changes nothing; a plan names each difference; and after the second run, there is nothing left to do. */
import type { Step } from '../../../../src/index.js';
import { isChanging } from '../../stage/recorded-request.js';
import { onEngine } from '../../story/names.js';
import type { UpdatePerformance } from '../play/performance.js';
import { deviationsAt, doomed, isStrandedAfterStop, mayBeAnew, predecessor } from './model.js';

export function planningChangesNothing({ first, second, third }: UpdatePerformance): readonly string[] {
  return [first, second, third].flatMap(({ planning }) =>
    planning.filter(isChanging).map(({ method, path }) => `planning asked for ${method} ${path}`),
  );
}

export function secondRunSucceeds(performance: UpdatePerformance): readonly string[] {
  const { second, needs } = performance;
  // Who is bound to a container that is made anew is made anew too.
  const concerned = needs.withNeeding(performance.concerned);
  const lost = doomed(performance);
  const mayFail = [...concerned].some((name) => lost.has(name) || isStrandedAfterStop(performance, name));
  return second.error === undefined || mayFail ? [] : [`${second.action} failed: ${String(second.error)}`];
}

const ofNetworks: ReadonlySet<Step['kind']> = new Set([
  ...(['disconnectNetwork', 'removeNetwork', 'createNetwork', 'connectNetwork'] as const),
]);

/** What crashes each time is started each time. */
export function nothingLeftToDo(performance: UpdatePerformance): readonly string[] {
  const { second, third } = performance;
  if (second.error !== undefined) return [];
  const crashing = new Set([...doomed(performance)].map(onEngine));
  // A network that a container of another name was on is made anew by the next run: a note says so.
  const waiting = second.plan?.notes.some(
    ({ code, message }) => (code === 'kept' || code === 'in-use') && message.includes(' on it'),
  );
  const left = third.plan.steps.filter(
    ({ kind, target }) =>
      !(kind === 'startContainer' && crashing.has(target)) && !(waiting && ofNetworks.has(kind)),
  );
  return left.map(({ id, cause, differences }) => {
    const fields = differences.map(({ field, declared, observed }) => `${field} ${observed} -> ${declared}`);
    return `there is still to do: ${id} (${cause}) ${fields.join('; ')}`;
  });
}

/** Each difference that the model sees is told; and where it sees none, and nobody did anything by hand, none is told. */
export function differencesTold(performance: UpdatePerformance): readonly string[] {
  const { first, begin, concerned, needs, story, engineWentDown } = performance;
  const { plan } = first;
  if (!plan) return [];
  const anew = mayBeAnew(performance);
  return needs.containers.flatMap((name) => {
    const container = predecessor(performance, name, begin);
    if (!container || !concerned.has(name)) return [];
    const told = plan.steps
      .filter(({ target }) => target === onEngine(name))
      .flatMap(({ differences }) => differences.map(({ field }) => field));
    const found = deviationsAt(performance, name, container, begin);
    const expected = found
      .filter(({ remedy }) => remedy === 'anew' || remedy === 'in place')
      .map(({ field }) => field);
    const clean =
      !anew.has(name) &&
      found.length === 0 &&
      container.name === onEngine(name) &&
      story.drift.length === 0 &&
      !engineWentDown;
    const renewed = plan.steps.some(({ kind }) => kind === 'removeNetwork');
    return [
      ...expected
        .filter((field) => !told.includes(field) && !(renewed && field.startsWith('network ')))
        .map((field) => `the plan does not tell that ${field} of ${name} differs`),
      ...(clean ? told.map((field) => `the plan tells that ${field} of ${name} differs`) : []),
    ];
  });
}

/** Planning changes nothing; a plan names each difference; and after the second run, there is nothing left to do. */
import { isChanging } from '../../stage/recorded-request.js';
import { onEngine } from '../../story/names.js';
import type { UpdatePerformance } from '../play/performance.js';
import { deviationsAt, doomed, mayBeAnew, predecessor } from './model.js';

export function planningChangesNothing({ first, second, third }: UpdatePerformance): readonly string[] {
  return [first, second, third].flatMap(({ planning }) =>
    planning.filter(isChanging).map(({ method, path }) => `planning asked for ${method} ${path}`),
  );
}

export function secondRunSucceeds(performance: UpdatePerformance): readonly string[] {
  const { second, concerned } = performance;
  const lost = doomed(performance);
  const mayFail = [...concerned].some((name) => lost.has(name));
  return second.error === undefined || mayFail ? [] : [`${second.action} failed: ${String(second.error)}`];
}

export function nothingLeftToDo({ second, third }: UpdatePerformance): readonly string[] {
  if (second.error !== undefined) return [];
  return third.plan.steps.map(({ id, cause, differences }) => {
    const fields = differences.map(({ field, declared, observed }) => `${field} ${observed} -> ${declared}`);
    return `there is still to do: ${id} (${cause}) ${fields.join('; ')}`;
  });
}

/** Each difference that the model sees is told; and where it sees none, and nobody did anything by hand, none is told. */
export function differencesTold(performance: UpdatePerformance): readonly string[] {
  const { first, begin, concerned, needs, story } = performance;
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
    const expected = found.filter(({ remedy }) => remedy !== 'bound').map(({ field }) => field);
    const clean =
      !anew.has(name) && found.length === 0 && container.name === onEngine(name) && story.drift.length === 0;
    const renewed = plan.steps.some(({ kind }) => kind === 'removeNetwork');
    return [
      ...expected
        .filter((field) => !told.includes(field) && !(renewed && field.startsWith('network ')))
        .map((field) => `the plan does not tell that ${field} of ${name} differs`),
      ...(clean ? told.map((field) => `the plan tells that ${field} of ${name} differs`) : []),
    ];
  });
}

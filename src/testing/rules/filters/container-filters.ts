/** Filters of the list of containers. Of several values of one filter one must hold; of labels all. */
import { labelsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isUp } from '../containers/container-status.js';
import { isNewer } from '../engine-words.js';
import { findImage } from '../images/image-lookup.js';
import { exitCodeIn, healthIn, statusIn, taskIn } from './filter-values.js';
import { type Filters, hasLabels, refuseFilter } from './filters.js';
import { exposes, publishes } from './port-filter.js';

export type Condition = (container: ContainerRecord) => boolean;

/** @throws Refusal 400, 404 where a filter or a value of one is unknown */
export function containerCondition(state: EngineState, filters: Filters): Condition {
  for (const name of filters.keys()) if (!(name in FILTERS)) refuseFilter(state, name);
  const conditions = Object.entries(FILTERS).flatMap(([name, makeCondition]) => {
    const values = filters.get(name);
    return values && values.length > 0 ? [makeCondition(state, values)] : [];
  });
  return (container) => conditions.every((condition) => condition(container));
}

type MakeCondition = (state: EngineState, values: readonly string[]) => Condition;

const FILTERS: Readonly<Record<string, MakeCondition>> = {
  id:
    (_state, values) =>
    ({ id }) =>
      values.some((value) => matches(value, id)),
  name:
    (_state, values) =>
    ({ name }) =>
      values.some((value) => isNamed(value, name)),
  label:
    (_state, values) =>
    ({ config }) =>
      hasLabels(labelsAt(config, 'Labels'), values),
  status: (state, values) => {
    const wanted = values.map((value) => statusIn(state, value));
    return ({ status }) => wanted.includes(status);
  },
  exited: (state, values) => {
    const codes = values.map((value) => exitCodeIn(state, value));
    return (container) =>
      !isUp(container) && container.startedAt !== undefined && codes.includes(container.exitCode);
  },
  health: (state, values) => {
    const wanted = values.map((value) => healthIn(state, value));
    return ({ health }) => wanted.includes(health?.status ?? 'none');
  },
  ancestor: (state, values) => {
    const ids = values.map((value) => findImage(state, value)?.id);
    return ({ image }) => ids.includes(image.id);
  },
  network:
    (_state, values) =>
    ({ endpoints }) =>
      [...endpoints].some(([name, { network }]) =>
        values.some((value) => name === value || network?.id.startsWith(value)),
      ),
  volume:
    (_state, values) =>
    ({ mounts }) =>
      mounts.some(({ volume, source, target }) =>
        values.some((value) => [volume?.name ?? source, target].includes(value)),
      ),
  before: (state, values) => {
    const [other] = values.map((value) => namedContainer(state, value));
    return ({ created }) => other !== undefined && created < other.created;
  },
  since: (state, values) => {
    const [other] = values.map((value) => namedContainer(state, value));
    return ({ created }) => other !== undefined && created > other.created;
  },
  publish: (_state, values) => publishes(values),
  expose: (_state, values) => exposes(values),
  'is-task': (state, values) => {
    const wanted = values.map((value) => taskIn(state, value));
    return () => wanted.includes(false);
  },
  isolation: (_state, values) => () => values.includes('default'),
};

function namedContainer(state: EngineState, reference: string): ContainerRecord {
  const container = state.containers.find(reference);
  if (container) return container;
  if (isNewer(state)) throw new Refusal(404, `No such container: ${reference}`);
  throw new Refusal(500, `no such container ${reference}`);
}

function isNamed(pattern: string, name: string): boolean {
  return matches(pattern, name) || matches(pattern, `/${name}`);
}

/** A regular expression that is found anywhere in the text. What is none can only be the text itself. */
function matches(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}

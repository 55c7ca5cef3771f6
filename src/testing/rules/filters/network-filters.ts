/** Filters of network lists, and of their pruning. */
import type { EngineState } from '../../state/engine-state.js';
import { secondsOf } from '../../state/moment.js';
import type { NetworkRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { type Filters, flagOf, hasLabels, refuseFilter } from './filters.js';

type Test = (network: NetworkRecord, value: string) => boolean;

const LIST: Readonly<Record<string, Test>> = {
  name: ({ name }, value) => name.includes(value),
  id: ({ id }, value) => id.startsWith(value),
  driver: ({ driver }, value) => driver === value,
  scope: (_, value) => value === 'local',
  type: ({ predefined }, value) => predefined === (typeOf(value) === 'builtin'),
  dangling: ({ predefined, attached }, value) => danglingIn(value) === (!predefined && attached.size === 0),
  label: ({ labels }, value) => hasLabels(labels, [value]),
};

const PRUNE: Readonly<Record<string, Test>> = {
  label: ({ labels }, value) => hasLabels(labels, [value]),
  'label!': ({ labels }, value) => !hasLabels(labels, [value]),
  until: ({ created }, value) => secondsOf(created) < momentOf(value),
};

/** Labels must all be there, of other filters one value. @throws Refusal: unknown filters, or values */
export function listed(state: EngineState, filters: Filters): (network: NetworkRecord) => boolean {
  return testOf(state, filters, LIST);
}

export function pruned(state: EngineState, filters: Filters): (network: NetworkRecord) => boolean {
  return testOf(state, filters, PRUNE);
}

function testOf(
  state: EngineState,
  filters: Filters,
  tests: Readonly<Record<string, Test>>,
): (network: NetworkRecord) => boolean {
  const chosen = [...filters].map(([name, values]) => {
    const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
    return test ? { test, values, all: name.startsWith('label') } : refuseFilter(state, name);
  });
  for (const value of filters.get('type') ?? []) typeOf(value);
  for (const value of filters.get('dangling') ?? []) danglingIn(value);
  return (network) =>
    chosen.every(({ test, values, all }) =>
      all
        ? values.every((value) => test(network, value))
        : values.length === 0 || values.some((value) => test(network, value)),
    );
}

function typeOf(value: string): 'builtin' | 'custom' {
  if (value === 'builtin' || value === 'custom') return value;
  throw new Refusal(500, `invalid filter: 'type'='${value}'`);
}

function danglingIn(value: string): boolean {
  const flag = flagOf(value);
  if (flag !== undefined) return flag;
  throw new Refusal(400, `invalid value for filter 'dangling', must be "true" (or "1"), or "false" (or "0")`);
}

/** Seconds since 1970, or a date. */
function momentOf(value: string): number {
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Date.parse(value) / 1000;
  if (!Number.isNaN(seconds)) return seconds;
  throw new Refusal(400, `invalid filter 'until=${value}'`);
}

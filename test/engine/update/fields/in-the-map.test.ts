/** Each compared field, changed in the map, then left out: the plan tells it, and no more; after it, nothing is to do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planText } from '../../../../src/index.js';
import { comparedFields } from '../../../../src/map/compared-fields.js';
import { cases as createdCases } from '../../compare/cases.js';
import { Scenario, twice } from '../../scenarios/support.js';
import { cases, kernelCases } from './cases.js';
import { comparableLines, type FieldCase, planLines } from './field-case.js';

const scenario = new Scenario('fields');

beforeAll(() => scenario.clear());
afterAll(() => scenario.end());

/** What the cases refer to. */
const others = {
  peer: { shares: '/p' },
  volumes: { one: '/1', two: '/2', three: '/3' },
};

const all: readonly FieldCase[] = [...cases, ...kernelCases];

function clientFor(which: 'before' | 'after' | 'without') {
  return scenario.client({ ...others, ...Object.fromEntries(all.map((each) => [each.name, each[which]])) });
}

/** Of those that this engine and its kernel know. */
async function expectedLines(which: 'changed' | 'removed'): Promise<readonly string[]> {
  const kept = await Promise.all(
    kernelCases.map(async (each) => {
      const { hostConfiguration } = await scenario.engine.containers.inspect(scenario.object(each.name));
      return hostConfiguration[each.keptAs] ? [each] : [];
    }),
  );
  return planLines([...cases, ...kept.flat()], scenario.name, which);
}

test('each field, changed and then left out', { timeout: 300_000 }, async () => {
  await twice(clientFor('before'), 'startup', undefined, { parallel: 8 });
  expect(planText(await clientFor('before').plan('update'))).toBe('');
  for (const [which, declared] of [
    ['changed', 'after'],
    ['removed', 'without'],
  ] as const) {
    const client = clientFor(declared);
    const expected = await expectedLines(which);
    expect(comparableLines(planText(await client.plan('update')))).toEqual(expected);
    await twice(client, 'update', undefined, { parallel: 8 });
  }
});

/** No container can be started with them, here and there at least. */
const onSomeMachines = [
  // Windows.
  ...['cpu_count', 'cpu_percent', 'isolation'],
  // A kernel with real-time groups; a device, or a file system, of the right kind.
  ...['cpu_rt_period', 'cpu_rt_runtime', 'blkio_weight_device', 'storage_opt'],
];

test('no field is left out, but for what is compared without a start, or by unit tests', () => {
  const known = [...all, ...createdCases, { field: 'image' }, { field: 'networks' }].map(
    ({ field }) => field,
  );
  expect(comparedFields.filter((field) => !known.includes(field))).toEqual(
    comparedFields.filter((field) => onSomeMachines.includes(field)),
  );
});

/** Owner and mode of attached volumes: set before anyone uses them, once, and again when the declaration changes. */
import { afterAll, afterEach, expect, test } from 'vitest';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('owner');
afterEach(() => scenario.clear());
afterAll(() => scenario.end());

const map = (app: object) => ({ app: { attaches: 'data', ...app }, volumes: { data: '/data' } });
const ownership = async () => {
  const { uid, gid, mode } = await scenario.engine.containers.ownership(scenario.object('app'), '/data');
  return `${uid}:${gid} ${mode.toString(8)}`;
};
const kinds = (steps: readonly { kind: string }[]) => steps.map(({ kind }) => kind);

test('is set once, kept over down and up, and set again when it changes', async () => {
  const owned = (volume: object) => ({
    app: { attaches: 'data' },
    volumes: { data: { default_path: '/data', ...volume } },
  });
  const first = scenario.client(owned({ user: 2000, permissions: 'u=rwX,g=rX,o=' }));
  const { plan } = await twice(first, 'startup');
  expect(kinds(plan.steps)).toEqual(['prepareVolume', 'createContainer', 'startContainer']);
  expect(await ownership()).toBe('2000:2000 750');

  await twice(first, 'shutdown');
  expect(kinds((await twice(first, 'startup')).plan.steps)).toEqual(['createContainer', 'startContainer']);

  const second = scenario.client(owned({ user: '2001:2002', permissions: '0700' }));
  const changed = await twice(second, 'startup');
  expect(changed.plan.steps.map(({ cause }) => cause)).toEqual(['owner is 2000:2000, mode is 0750']);
  expect(await ownership()).toBe('2001:2002 700');
});

test('also when create and start are two commands', async () => {
  const client = scenario.client(map({ user: 2000 }));
  await twice(client, 'create');
  await twice(client, 'start');
  expect(await ownership()).toMatch(/^2000:2000 /);
});

test('a helper that fails says what it said, and the volume does not count as prepared', async () => {
  const client = scenario.client(map({ user: 'nobody-of-that-name' }));
  await expect(client.startup()).rejects.toThrow(/chown: unknown user.* nobody-of-that-name/);
  // Its helper is left, and says that the volume is not prepared.
  const { steps } = await client.plan('startup');
  expect(steps[0]).toMatchObject({ kind: 'prepareVolume', cause: 'an earlier run did not finish it' });
  await twice(client, 'shutdown');
  expect(await scenario.states()).toEqual({});
});

test('a helper left behind by a killed run is taken up', async () => {
  const client = scenario.client(map({ user: 2000 }));
  const plan = await client.plan('startup');
  const prepare = plan.steps.find((step) => step.kind === 'prepareVolume');
  if (!prepare) throw new Error('no preparation planned');
  await scenario.engine.containers.create(prepare.helper.name, prepare.helper.payload, []);
  await twice(client, 'startup');
  expect(await scenario.states()).toEqual({ app: 'running' });
  expect(await ownership()).toMatch(/^2000:2000 /);
});

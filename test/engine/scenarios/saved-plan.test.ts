/** Plans that are saved and applied later, on a real engine. */
import { afterAll, afterEach, expect, test } from 'vitest';
import { type Action, readSavedPlan, type SavedPlan } from '../../../src/index.js';
import { Scenario } from './support.js';

const scenario = new Scenario('saved');
const client = scenario.client({
  web: { links: 'app', networks: 'net', stop_signal: 'SIGKILL' },
  app: { attaches: 'data', networks: 'net', stop_signal: 'SIGKILL' },
  networks: { net: {} },
  volumes: { data: '/data' },
});

afterEach(() => scenario.clear());
afterAll(() => scenario.end());

/** Through a file. */
async function saved(action: Action): Promise<SavedPlan> {
  return readSavedPlan(JSON.stringify(await client.savedPlan(action)));
}

test('a saved plan is carried out, and then is out of date', async () => {
  const plan = await saved('startup');
  expect(plan.engine.address).toBe(scenario.engine.name);
  await client.apply(plan);
  expect(await scenario.states()).toEqual({ app: 'running', web: 'running' });
  await expect(client.apply(plan)).rejects.toMatchObject({
    code: 'stale-plan',
    message: expect.stringContaining(`container ${scenario.object('app')}: did not exist, is there now`),
  });
});

test('what is inspected is the same after a restart, and another after a change by hand', async () => {
  await client.startup();
  const plan = await saved('update');
  await client.restart();
  await client.apply(plan);
  await scenario.engine.containers.update(scenario.object('app'), { CpuShares: 512 });
  await expect(client.apply(plan)).rejects.toMatchObject({
    code: 'stale-plan',
    message: expect.stringContaining(`container ${scenario.object('app')}: its configuration was changed`),
  });
});

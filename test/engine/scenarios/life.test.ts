/** The life of a landscape, action by action. */
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('life');
const client = scenario.client({
  web: { links: 'app.one', uses: 'data', networks: [] },
  app: { instances: ['one', 'two'], attaches: 'data', stop_timeout: 3 },
  other: { network_mode: 'none' },
  volumes: { data: '/data' },
  groups: { front: ['web'] },
});
const all = ['app.one', 'app.two', 'other', 'web'];
const everyOne = (status: string) => Object.fromEntries(all.map((name) => [name, status]));

afterEach(() => scenario.clear());
afterAll(() => scenario.end());

describe('the life of a landscape', () => {
  test('create makes everything and starts nothing; start starts it', async () => {
    await twice(client, 'create');
    expect(await scenario.states()).toEqual(everyOne('created'));
    await twice(client, 'start');
    expect(await scenario.states()).toEqual(everyOne('running'));
  });

  test('startup does both, and takes only what the target needs', async () => {
    await twice(client, 'startup', 'front');
    expect(await scenario.states()).toEqual({ 'app.one': 'running', 'app.two': 'running', web: 'running' });
    await twice(client, 'startup');
    expect(await scenario.states()).toEqual(everyOne('running'));
  });

  test('stop takes dependents along; startup starts them again', async () => {
    await client.startup();
    await twice(client, 'stop', 'app');
    expect(await scenario.states()).toEqual({ ...everyOne('exited'), other: 'running' });
    await twice(client, 'startup');
    expect(await scenario.states()).toEqual(everyOne('running'));
  });

  test('remove takes what is stopped; shutdown takes everything, and keeps the volume', async () => {
    await client.startup();
    await client.stop('web');
    await client.remove('web');
    expect(await scenario.states()).toEqual({ 'app.one': 'running', 'app.two': 'running', other: 'running' });
    await twice(client, 'shutdown');
    expect(await scenario.states()).toEqual({});
    const volumes = (await scenario.engine.volumes.list()).map(({ name }) => name);
    expect(volumes).toContain(scenario.object('data'));
  });

  test('shutdown removes volumes when it is asked to', async () => {
    await client.startup();
    await twice(client, 'shutdown', undefined, { removeAttached: true });
    const volumes = (await scenario.engine.volumes.list()).map(({ name }) => name);
    expect(volumes).not.toContain(scenario.object('data'));
  });

  test('restart restarts the target and nothing else', async () => {
    await client.startup();
    const before = await startTimes();
    await client.restart('app.two');
    const after = await startTimes();
    expect(after['app.two']).not.toBe(before['app.two']);
    expect({ ...after, 'app.two': '' }).toEqual({ ...before, 'app.two': '' });
  });

  test('tells what it does, and what is', async () => {
    const told: string[] = [];
    for await (const event of client.events(await client.plan('startup', 'other'))) {
      if (event.type === 'finished') told.push(`${event.outcome.status} ${event.outcome.step.kind}`);
    }
    expect(told).toEqual(['done createContainer', 'done startContainer']);
    const rows = await client.status(['other', 'web']);
    expect(rows.map(({ configuration, status, outdated }) => [configuration, status, outdated])).toEqual([
      ['web', 'absent', false],
      ['other', 'running', false],
    ]);
  });

  test('limits an action to instances', async () => {
    await twice(client, 'startup', 'app', { instances: ['two'] });
    expect(await scenario.states()).toEqual({ 'app.two': 'running' });
  });
});

async function startTimes(): Promise<Record<string, string>> {
  const times: Record<string, string> = {};
  for (const name of all) {
    const details = await scenario.engine.containers.inspect(scenario.object(name));
    times[name] = details.startedAt;
  }
  return times;
}

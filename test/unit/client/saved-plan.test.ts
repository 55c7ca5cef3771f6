/** Plans that are saved, and carried out later where the engine is as it was. */
import { describe, expect, test } from 'vitest';
import { readSavedPlan, type SavedPlan } from '../../../src/index.js';
import { clientTest } from './support.js';

const idle = {
  image: 'busybox:latest',
  create_options: { command: ['sleep', '1000'] },
  stop_signal: 'SIGKILL',
};
const map = {
  web: { ...idle, links: 'app', networks: 'net' },
  app: { ...idle, attaches: 'data', networks: 'net' },
  alone: idle,
  networks: { net: {} },
  volumes: { data: '/data' },
};

/** Through a file. */
const stored = (saved: SavedPlan): SavedPlan => readSavedPlan(JSON.stringify(saved));

describe('a saved plan', () => {
  test('is carried out by a client that has no map', async () => {
    await using stage = await clientTest(map);
    await using other = await clientTest({}, { engine: {} });
    const saved = stored(await stage.client.savedPlan('startup', 'web'));
    expect(saved.plan).toEqual(await stage.client.plan('startup', 'web'));
    await expect(other.client.apply(saved)).resolves.toBeDefined();
    expect(other.engine.startOrder).toEqual(['main.app', 'main.web']);
  });

  test('is carried out once', async () => {
    await using stage = await clientTest(map);
    const saved = stored(await stage.client.savedPlan('startup', 'web'));
    await stage.client.apply(saved);
    await expect(stage.client.apply(saved)).rejects.toMatchObject({
      code: 'stale-plan',
      message: [
        'The engine has changed since the plan was made:',
        '  container main.app: did not exist, is there now',
        '  container main.web: did not exist, is there now',
        '  volume main.data: did not exist, is there now',
        '  network main.net: did not exist, is there now',
      ].join('\n'),
    });
  });

  test.each(['startup', 'shutdown', 'restart', 'stop', 'create', 'start', 'remove'] as const)(
    'of %s is carried out where nothing has changed',
    async (action) => {
      await using stage = await clientTest(map);
      await stage.client.startup('app');
      const saved = stored(await stage.client.savedPlan(action));
      await stage.client.apply(saved);
    },
  );

  test('does not mind that a container was restarted', async () => {
    await using stage = await clientTest(map);
    await stage.client.startup();
    const saved = stored(await stage.client.savedPlan('update', 'app'));
    await stage.client.restart('app');
    await stage.client.apply(saved);
  });

  test('does not mind what it has nothing to do with', async () => {
    await using stage = await clientTest(map);
    const saved = stored(await stage.client.savedPlan('startup', 'web'));
    await stage.client.startup('alone');
    stage.engine.createContainer('foreign', { Cmd: ['sleep', '1000'] });
    await stage.client.apply(saved);
  });
});

describe('is refused where', () => {
  test.each([
    ['a container has ended', 'container main.app: was running, is exited'],
    ['a dependent has ended', 'container main.web: was running, is exited'],
    ['a container is gone', 'container main.app: was there, does not exist any more'],
    ['a container was made anew', 'container main.app: is another container of that name'],
    ['a volume is gone', 'volume main.data: was there, does not exist any more'],
    ['a network is another one', 'network main.net: is another network of that name'],
    ['a container has left a network', 'container main.app: was on main.net, is on no network'],
    ['an image was replaced', 'image busybox:latest: is another image of that name'],
  ])('%s', async (what, line) => {
    await using stage = await clientTest(map);
    const { client } = stage;
    await client.startup();
    const saved = stored(await client.savedPlan('shutdown', 'app'));
    await changing[what]?.(stage);
    const changes = stage.changes().length;
    const error = await client.apply(saved).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'stale-plan', message: expect.stringContaining(line) });
    expect(stage.changes()).toHaveLength(changes);
  });

  test('what was inspected has been changed by hand, though it is the same container', async () => {
    await using stage = await clientTest(map);
    await stage.client.startup();
    const saved = stored(await stage.client.savedPlan('update', 'app'));
    expect(saved.basis.containers['main.app']?.configuration).toMatch(/^\w+$/);
    await stage.wrapper.engine.containers.update('main.app', { CpuShares: 512 });
    await expect(stage.client.apply(saved)).rejects.toMatchObject({
      code: 'stale-plan',
      message: expect.stringContaining('container main.app: its configuration was changed'),
    });
  });

  test('it is another engine', async () => {
    await using stage = await clientTest(map);
    const saved = await stage.client.savedPlan('startup');
    const elsewhere = { ...saved, engine: { address: 'tcp://there:2375', id: 'another' } };
    await expect(stage.client.apply(elsewhere)).rejects.toMatchObject({
      code: 'other-engine',
      message: expect.stringContaining('for the engine at tcp://there:2375'),
    });
    expect(stage.changes()).toEqual([]);
  });

  test('engines have no ids, and the address is another one', async () => {
    await using stage = await clientTest(map);
    const saved = await stage.client.savedPlan('startup');
    const { address } = saved.engine;
    await stage.client.apply({ ...saved, engine: { address, id: '' } });
    const elsewhere = { ...saved, engine: { address: 'tcp://there:2375', id: '' } };
    await expect(stage.client.apply(elsewhere)).rejects.toMatchObject({ code: 'other-engine' });
  });
});

type Changing = (stage: Awaited<ReturnType<typeof clientTest>>) => Promise<unknown>;

const changing: Readonly<Record<string, Changing>> = {
  'a container has ended': ({ client }) => client.stop('app'),
  'a dependent has ended': ({ client }) => client.stop('web'),
  'a container is gone': ({ client }) => client.shutdown('app'),
  'a container was made anew': async ({ client }) => {
    await client.shutdown('app');
    await client.startup();
  },
  'a volume is gone': ({ client }) => client.shutdown('app', { removeAttached: true }),
  'a network is another one': async ({ client }) => {
    await client.shutdown(undefined, { removeNetworks: true });
    await client.startup();
  },
  'a container has left a network': ({ wrapper }) =>
    wrapper.engine.networks.disconnect('main.net', 'main.app'),
  'an image was replaced': async ({ engine }) => engine.addImage('busybox:latest'),
};

/** Networks, endpoints, links and shared network stacks. */
import { afterAll, afterEach, expect, test } from 'vitest';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('networks');
afterEach(() => scenario.clear());
afterAll(() => scenario.end());

const client = scenario.client({
  web: { networks: { front: { aliases: ['www'] }, back: null } },
  app: { networks: [['back', 'application', [['web', 'entry']]]] },
  side: { network_mode: 'app' },
  networks: { front: null, back: { internal: true } },
});

test('containers are on their networks, under their names', async () => {
  await twice(client, 'startup');
  const web = await scenario.engine.containers.inspect(scenario.object('web'));
  expect(Object.keys(web.networks).toSorted()).toEqual(
    ['back', 'front'].map((name) => scenario.object(name)),
  );
  expect(web.networks[scenario.object('front')]).toMatchObject({ Aliases: expect.arrayContaining(['www']) });
  const side = await scenario.engine.containers.inspect(scenario.object('side'));
  const app = await scenario.engine.containers.inspect(scenario.object('app'));
  expect(side.hostConfiguration['NetworkMode']).toBe(`container:${app.id}`);
  expect(app.networks[scenario.object('back')]).toMatchObject({ Links: [`${scenario.object('web')}:entry`] });
});

test('down removes the networks with the containers, unless somebody else is on them', async () => {
  await client.startup();
  await twice(client, 'shutdown', undefined, { removeNetworks: true });
  const names = async () =>
    (await scenario.engine.networks.list())
      .map(({ name }) => name)
      .filter((name) => name.startsWith(scenario.name));
  expect(await names()).toEqual([]);

  await client.startup();
  const guest = scenario.object('guest');
  await scenario.engine.containers.create(guest, { Image: scenario.image, Labels: {}, HostConfig: {} }, [
    { network: scenario.object('front'), endpoint: {} },
  ]);
  const { plan } = await client.shutdown(undefined, { removeNetworks: true });
  expect(plan.notes.map(({ code, target }) => `${code} ${target}`)).toEqual([
    `in-use ${scenario.object('front')}`,
  ]);
  expect(await names()).toEqual([scenario.object('front')]);
});

test('a container that lost a network by hand gets it back', async () => {
  await client.startup();
  await scenario.engine.networks.disconnect(scenario.object('back'), scenario.object('web'));
  const { plan } = await twice(client, 'startup');
  expect(plan.steps.map(({ id }) => id)).toEqual([
    `connect container:${scenario.object('web')} to ${scenario.object('back')}`,
  ]);
});

test('a container that shares the network of one that was made anew is made anew as well', async () => {
  await client.startup('side');
  await scenario.engine.containers.remove(scenario.object('app'), { force: true });
  const { plan } = await twice(client, 'startup', 'side');
  expect(plan.steps.map(({ id }) => id.replace(`${scenario.name}.`, ''))).toEqual([
    'create container:app',
    'start container:app',
    'stop container:side',
    'remove container:side',
    'create container:side',
    'start container:side',
  ]);
  await client.stop('app');
  await twice(client, 'startup', 'side');
  await scenario.engine.containers.stop(scenario.object('app'));
  expect((await twice(client, 'startup', 'side')).plan.steps.map(({ kind }) => kind)).toEqual([
    'startContainer',
    'restartContainer',
  ]);
});

test('a stopped container that links to one that was made anew is made anew as well', async () => {
  const linked = scenario.client({ db: null, web: { links: 'db' } });
  await linked.startup();
  await linked.stop('web');
  await scenario.engine.containers.remove(scenario.object('db'), { force: true });
  await twice(linked, 'startup');
  expect(await scenario.states()).toEqual({ db: 'running', web: 'running' });
});

test('a running container that links to one that was made anew is made anew when it has stopped', async () => {
  const linked = scenario.client({ db: null, web: { links: 'db' } });
  await linked.startup();
  await scenario.engine.containers.remove(scenario.object('db'), { force: true });
  const { plan } = await twice(linked, 'startup');
  expect(plan.steps.map(({ target }) => target)).toEqual([scenario.object('db'), scenario.object('db')]);
  await linked.stop('web');
  await twice(linked, 'startup');
  expect(await scenario.states()).toEqual({ db: 'running', web: 'running' });
});

test('links on a network of the map lead to whatever bears the name, and are changed in place', async () => {
  const linked = (links: object) =>
    scenario.client({ db: { networks: 'net' }, web: { networks: 'net', links }, networks: { net: null } });
  const { engine } = scenario;
  const web = scenario.object('web');
  const resolves = async (name: string) => {
    const id = await engine.containers.exec(web, { command: ['ping', '-c', '1', '-W', '5', name] });
    for await (const _ of engine.containers.startExec(id));
    return (await engine.containers.inspectExec(id)).exitCode === 0;
  };
  await twice(linked({ db: 'data' }), 'startup');
  await twice(linked({ db: 'data' }), 'update');
  expect(await resolves('data')).toBe(true);
  await engine.containers.remove(scenario.object('db'), { force: true });
  await twice(linked({ db: 'data' }), 'startup');
  expect(await resolves('data')).toBe(true);
  const { id } = await engine.containers.inspect(web);
  await twice(linked({ db: 'store' }), 'update');
  expect(await resolves('store')).toBe(true);
  expect((await engine.containers.inspect(web)).id).toBe(id);
});

test('twenty runs at once make one network', async () => {
  const payload = {
    Name: scenario.object('race'),
    Driver: 'bridge',
    Internal: false,
    Options: {},
    Labels: {},
  };
  const results = await Promise.all(
    Array.from({ length: 20 }, () => scenario.engine.networks.ensure(payload)),
  );
  expect(new Set(results.map(({ id }) => id)).size).toBe(1);
  expect(results.filter(({ created }) => created)).toHaveLength(1);
  const found = (await scenario.engine.networks.list()).filter(({ name }) => name === payload.Name);
  expect(found).toHaveLength(1);
});

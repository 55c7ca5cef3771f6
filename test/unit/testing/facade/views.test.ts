import { expect, it } from 'vitest';
import { ManualClock, runs, SimulatedEngine } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

const sleep = { Cmd: ['sleep', '1000'] };

it('shows a container as it is', async () => {
  const clock = new ManualClock(5000);
  await using engine = await SimulatedEngine.start({ clock, images: { app: runs().logs('hello') } });
  const body = { Image: 'app', Labels: { a: 'b' }, HostConfig: { Binds: ['data:/data:ro', '/srv:/srv'] } };
  engine.createContainer('app', body, { started: true });
  expect(engine.container('app')).toMatchObject({
    name: 'app',
    image: 'app',
    status: 'running',
    exitCode: 0,
    health: undefined,
    starts: 1,
    restartCount: 0,
    startedAt: 5000,
    finishedAt: undefined,
    labels: { a: 'b' },
    networks: ['bridge'],
    mounts: [
      { type: 'volume', target: '/data', source: 'data', writable: false },
      { type: 'bind', target: '/srv', source: '/srv', writable: true },
    ],
    output: 'hello\n',
  });
  expect(engine.volumes).toMatchObject([{ name: 'data', driver: 'local', anonymous: false }]);
});

it('gives plain data that does not change', async () => {
  await using engine = await SimulatedEngine.start();
  const before = engine.createContainer('app', sleep, { started: true });
  engine.crash('app', 3);
  expect(before.status).toBe('running');
  expect(engine.container('app')).toMatchObject({ status: 'exited', exitCode: 3 });
  expect(JSON.parse(JSON.stringify(before))).toMatchObject({ name: 'app' });
});

it('names the container that was probably meant', async () => {
  await using engine = await SimulatedEngine.start();
  engine.createContainer('main.web');
  expect(() => engine.container('main.wbe')).toThrow(
    expect.objectContaining({ code: 'container-unknown', hint: 'Did you mean "main.web"?' }),
  );
  expect(() => engine.crash('something')).toThrow(
    expect.objectContaining({ code: 'container-unknown', hint: 'There are: main.web.' }),
  );
  expect(() => engine.crash('main.web')).toThrow(expect.objectContaining({ code: 'container-not-running' }));
});

it('shows networks, with the containers that have a place on them', async () => {
  await using engine = await SimulatedEngine.start();
  engine.createContainer('app');
  expect(engine.networks.map(({ name, containers }) => [name, containers])).toEqual([
    ['bridge', ['app']],
    ['host', []],
    ['none', []],
  ]);
});

it('knows the order of starts, and all events, beyond those that an engine keeps', async () => {
  await using engine = await SimulatedEngine.start();
  const names = Array.from({ length: 300 }, (_, index) => `app${index}`);
  for (const name of names) engine.createContainer(name, sleep, { started: true });
  expect(engine.startOrder).toEqual(names);
  expect(engine.events.filter(({ action }) => action === 'create').map(({ name }) => name)).toEqual(names);
});

it('says why a container cannot be made', async () => {
  await using engine = await SimulatedEngine.start();
  expect(() => engine.createContainer('app', { Image: 'nowhere' })).toThrow(
    expect.objectContaining({ code: 'engine-refused', message: expect.stringContaining('nowhere') }),
  );
});

it('lets others see what was made by hand', async () => {
  await using test = await connected();
  test.engine.createContainer('app', sleep, { started: true });
  expect(await test.client.containers.list()).toMatchObject([{ name: 'app', status: 'running' }]);
});

it('shows what a container runs, and where it is found', async () => {
  await using engine = await SimulatedEngine.start({
    images: { app: { config: { Entrypoint: ['/app'], Env: ['A=1=2', 'PATH=/bin'] } } },
  });
  engine.createContainer('app', { Image: 'app', Cmd: ['serve'], Env: ['B'] }, { started: true });
  expect(engine.container('app')).toMatchObject({
    command: ['/app', 'serve'],
    environment: { A: '1=2', B: '', PATH: '/bin' },
    networks: ['bridge'],
    addresses: { bridge: '172.17.0.2' },
    ports: [],
  });
  engine.crash('app');
  expect(engine.container('app').addresses).toEqual({});
});

it('gives nothing by which the engine could be changed', async () => {
  await using test = await connected();
  await test.client.networks.create({
    Name: 'net',
    Driver: 'bridge',
    Internal: false,
    Options: {},
    Labels: { a: 'b' },
  });
  const network = () => test.engine.networks.find(({ name }) => name === 'net');
  Reflect.set(network()?.labels ?? {}, 'a', 'c');
  expect(network()?.labels).toEqual({ a: 'b' });
  for (const list of ['requests', 'events'] as const) {
    const { length } = test.engine[list];
    expect(length).toBeGreaterThan(0);
    Reflect.set(test.engine[list], 'length', 0);
    expect(test.engine[list]).toHaveLength(length);
  }
});

import { expect, test } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

const SLEEP = { Cmd: ['sleep', '1000'] };

/** `connect front web`: what happened to networks, and with which container. */
function told(engine: SimulatedEngine): readonly string[] {
  const names = new Map(engine.containers.map(({ id, name }) => [id, name]));
  return engine.events.flatMap(({ type, action, attributes }) => {
    if (type !== 'network') return [];
    const whom = names.get(attributes['container'] ?? '');
    return [[action, attributes['name'], ...(whom === undefined ? [] : [whom])].join(' ')];
  });
}

test('networks tell that they come and go, and who comes and goes', async () => {
  await using engine = await SimulatedEngine.start();
  await call(engine, 'POST', '/networks/create', { Name: 'front' });
  engine.createContainer('web', { ...SLEEP, StopTimeout: 0 }, { started: true });
  await call(engine, 'POST', '/networks/front/connect', { Container: 'web' });
  await call(engine, 'POST', '/networks/bridge/disconnect', { Container: 'web' });
  await call(engine, 'POST', '/containers/web/stop');
  await call(engine, 'DELETE', '/networks/front');
  expect(told(engine)).toEqual([
    'create front',
    'connect bridge web',
    'connect front web',
    'disconnect bridge web',
    'disconnect front web',
    'destroy front',
  ]);
  expect(engine.events.find(({ type }) => type === 'network')?.attributes).toEqual({
    name: 'front',
    type: 'bridge',
  });
});

test('a container that does not run is no event', async () => {
  await using engine = await SimulatedEngine.start();
  await call(engine, 'POST', '/networks/create', { Name: 'front' });
  engine.createContainer('web');
  await call(engine, 'POST', '/networks/front/connect', { Container: 'web' });
  await call(engine, 'POST', '/networks/front/disconnect', { Container: 'web' });
  expect(told(engine)).toEqual(['create front']);
});

test('what ends unseen with the engine tells nobody, and gives its address back', async () => {
  await using engine = await SimulatedEngine.start();
  engine.createContainer('web', SLEEP, { started: true });
  await engine.restart({ containers: 'crashed' });
  expect(told(engine)).toEqual(['connect bridge web']);
  engine.createContainer('app', SLEEP, { started: true });
  const [details] = (await call(engine, 'GET', '/containers/app/json')).messages;
  expect(details).toMatchObject({ NetworkSettings: { Networks: { bridge: { IPAddress: '172.17.0.2' } } } });
});

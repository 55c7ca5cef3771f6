import { expect, test } from 'vitest';
import { ManualClock, SimulatedEngine } from '../../../../src/testing/index.js';

test('events are told as they happen, until the time that was asked for', async () => {
  const clock = new ManualClock();
  await using engine = await SimulatedEngine.start({ listen: 'tcp', clock });
  engine.createContainer('before');
  const until = clock.now() / 1000 + 10;
  const filters = encodeURIComponent(JSON.stringify({ event: ['create'] }));
  const since = clock.now() / 1000;
  const query = `since=${since}&until=${until}&filters=${filters}`;
  const answer = await fetch(`${engine.host.replace('tcp:', 'http:')}/events?${query}`);
  engine.createContainer('meanwhile');
  await clock.advance(10_000);
  engine.createContainer('after');
  const names = [...(await answer.text()).matchAll(/"name":"(\w+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['before', 'meanwhile']);
});

test('the state of health is filtered by the beginning of its action', async () => {
  const clock = new ManualClock();
  await using engine = await SimulatedEngine.start({ listen: 'tcp', clock });
  const Healthcheck = { Test: ['CMD', 'true'], Interval: 1_000_000_000 };
  engine.createContainer('web', { Cmd: ['sleep', '1000'], Healthcheck }, { started: true });
  await clock.advance(5000);
  const filters = encodeURIComponent(JSON.stringify({ event: ['health_status'] }));
  const query = `since=0&until=${clock.now() / 1000}&filters=${filters}`;
  const text = await (await fetch(`${engine.host.replace('tcp:', 'http:')}/events?${query}`)).text();
  expect([...text.matchAll(/"Action":"([^"]+)"/g)].map(([, action]) => action)).toEqual([
    'health_status: healthy',
  ]);
});

import { expect, it } from 'vitest';
import { ManualClock } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

const sleep = { Cmd: ['sleep', '1000'] };

it('takes its time, and calls overlap', async () => {
  const clock = new ManualClock();
  await using test = await connected({ clock, latency: { 'POST /containers/*/start': 100 } });
  const names = ['one', 'two', 'three'];
  for (const name of names) test.engine.createContainer(name, sleep);
  const started = Promise.all(names.map((name) => test.client.containers.start(name)));
  while (test.engine.requestsTo('POST /containers/*/start').length < 3) await test.client.ping();
  await clock.advance(99);
  expect(test.engine.startOrder).toEqual([]);
  await clock.advance(1);
  expect(test.engine.startOrder).toHaveLength(3);
  await started;
});

it('is of the first rule that matches', async () => {
  const clock = new ManualClock();
  await using test = await connected({ clock, latency: { 'GET /_ping': 0, '*': 50 } });
  await test.client.ping();
  const before = clock.now();
  await clock.advanceUntil(test.client.version());
  expect(clock.now()).toBe(before + 50);
});

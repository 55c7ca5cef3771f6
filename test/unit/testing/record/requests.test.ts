import { expect, it } from 'vitest';
import { ManualClock } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

it('records every call, with what became of it', async () => {
  await using test = await connected({ clock: new ManualClock(7000) });
  test.engine.createContainer('app', { Cmd: ['sleep', '1000'] });
  await test.client.containers.start('app');
  await test.client.containers.start('app');
  await expect(test.client.containers.start('nobody')).rejects.toThrow();
  expect(test.engine.requests.map(({ call, apiVersion }) => [call, apiVersion])).toEqual([
    ['GET /version', '1.52'],
    ['POST /containers/app/start', '1.52'],
    ['POST /containers/app/start', '1.52'],
    ['POST /containers/nobody/start', '1.52'],
  ]);
  expect(test.engine.requestsTo('POST /containers/*/start')).toMatchObject([
    { status: 204, carriedOut: true, fault: undefined, at: 7000 },
    { status: 304, carriedOut: true },
    { status: 404, carriedOut: false },
  ]);
});

it('keeps queries and bodies', async () => {
  await using test = await connected();
  const { client, engine } = test;
  const net = { Name: 'net', Driver: 'bridge', Internal: false, Options: {}, Labels: { a: 'b' } };
  await client.networks.create(net);
  expect(engine.requestsTo('POST /networks/create')).toMatchObject([
    { method: 'POST', path: '/networks/create', query: {}, body: net },
  ]);
  await client.containers.list();
  expect(engine.requestsTo('GET /containers/json')[0]?.query).toMatchObject({ all: 'true' });
});

it('finds calls by pattern, and refuses patterns of no call', async () => {
  await using test = await connected();
  await test.client.containers.list();
  await test.client.volumes.list();
  expect(test.engine.requestsTo('GET *')).toHaveLength(3);
  expect(test.engine.requestsTo('* /v*')).toHaveLength(2);
  expect(test.engine.requestsTo('POST *')).toHaveLength(0);
  expect(() => test.engine.requestsTo('GET /volume')).toThrow(
    expect.objectContaining({ code: 'call-unknown', hint: 'Did you mean "GET /volumes"?' }),
  );
});

it('records what no engine knows', async () => {
  await using test = await connected({ listen: 'tcp' });
  const answer = await fetch(`${test.engine.host.replace('tcp', 'http')}/v1.44/nothing/here`);
  expect(answer.status).toBe(404);
  expect(test.engine.requests).toMatchObject([{ call: 'GET /nothing/here', status: 404, carriedOut: false }]);
});

it('forgets them when it is told to, but not those that were shown', async () => {
  await using test = await connected();
  await test.client.containers.list();
  const before = test.engine.requests;
  const { length } = before;
  test.engine.clearRequests();
  expect(test.engine.requests).toEqual([]);
  await test.client.volumes.list();
  expect(test.engine.requests).toMatchObject([{ call: 'GET /volumes', ended: 1 }]);
  expect(test.engine.requestsTo('GET *')).toHaveLength(1);
  expect(before).toHaveLength(length);
});

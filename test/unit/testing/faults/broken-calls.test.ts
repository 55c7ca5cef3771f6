/** What the client learns of a call that meets a fault, and whether the engine did it. */
import { describe, expect, it } from 'vitest';
import { answers, dies, refused, reset, restarts, slow, truncated } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

const START = 'POST /containers/*/start';
const LIST = 'GET /containers/json';

async function withContainer() {
  const test = await connected();
  test.engine.createContainer('app', { Cmd: ['sleep', '1000'] });
  await test.client.version();
  return test;
}

describe('a change', () => {
  it.each([
    ['refused', refused(), 'engine-connection-lost', false],
    ['answered by an error', answers(500, 'no space left'), 'engine-failure', false],
    ['answered by an error, though done', answers(503, 'busy', { carriedOut: true }), 'engine-failure', true],
    ['answered by a conflict', answers(409, 'in use'), 'conflict', false],
    ['done, without an answer', reset(), 'engine-connection-lost', true],
    ['lost with a restart', restarts('live'), 'engine-connection-lost', false],
    ['done before a restart', restarts('live', { carriedOut: true }), 'engine-connection-lost', true],
    ['lost with the host', dies(), 'engine-connection-lost', false],
  ] as const)('%s', async (_, fault, code, carriedOut) => {
    await using test = await withContainer();
    test.engine.fault({ on: START, fault });
    await expect(test.client.containers.start('app')).rejects.toMatchObject({ code });
    expect(test.engine.requestsTo(START)).toMatchObject([{ carriedOut, fault: fault.kind }]);
    expect(test.engine.container('app').starts).toBe(carriedOut ? 1 : 0);
  });

  it('is told in the words of the fault', async () => {
    await using test = await withContainer();
    test.engine.fault({ on: START, fault: answers(500, 'no space left on device') });
    await expect(test.client.containers.start('app')).rejects.toThrow('no space left on device');
    expect(test.engine.requestsTo(START)).toMatchObject([{ status: 500 }]);
  });

  it('is done later, by the clock', async () => {
    await using test = await withContainer();
    test.engine.fault({ on: START, fault: slow(20) });
    const starting = test.client.containers.start('app');
    await test.client.containers.list();
    await starting;
    expect(test.engine.requests.map(({ call }) => call).slice(-2)).toEqual([
      'POST /containers/app/start',
      LIST,
    ]);
    const { startedAt = 0 } = test.engine.container('app');
    expect(startedAt - (test.engine.requestsTo(START)[0]?.at ?? 0)).toBeGreaterThanOrEqual(19);
  });
});

describe('an answer', () => {
  it.each([
    ['that breaks in the middle', reset({ after: 10 }), 'engine-connection-lost'],
    ['that breaks before its body', reset({ after: 0 }), 'engine-connection-lost'],
    ['whose JSON is broken off', truncated(), 'engine-protocol'],
    ['of which nothing is left', truncated({ after: 0 }), 'engine-protocol'],
  ] as const)('%s', async (_, fault, code) => {
    await using test = await withContainer();
    test.engine.fault({ on: LIST, fault });
    await expect(test.client.containers.list()).rejects.toMatchObject({ code });
    expect(test.engine.requestsTo(LIST)).toMatchObject([{ carriedOut: true, status: 200 }]);
  });
});

describe('a stream', () => {
  it.each([
    ['that ends in the middle', truncated()],
    ['that breaks after its head', reset()],
    ['that breaks after some bytes', reset({ after: 12 })],
  ] as const)('%s', async (_, fault) => {
    await using test = await withContainer();
    await test.client.containers.start('app');
    test.engine.fault({ on: 'GET /events', fault });
    const events = test.client.events();
    const first = events.next();
    const lost = expect(first).rejects.toMatchObject({ code: 'engine-connection-lost' });
    while (test.engine.requestsTo('GET /events').at(-1)?.status === undefined)
      await test.client.containers.list();
    test.engine.crash('app');
    await lost;
  });
});

import { expect, it } from 'vitest';
import { answers, refused } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

it('tells of rules that no call has met', async () => {
  await using test = await connected({
    faults: [{ on: 'GET /_ping', fault: answers(500) }],
  });
  test.engine.fault({ on: 'POST /containers/*/start', container: 'web', fault: refused() });
  const unmet = {
    on: 'POST /containers/*/start',
    container: 'web',
    fault: 'refused',
    hits: 0,
  };
  expect(test.engine.unmetFaults).toEqual([
    { on: 'GET /_ping', container: undefined, fault: 'answers', hits: 0 },
    unmet,
  ]);
  await expect(test.client.ping()).rejects.toThrow();
  expect(test.engine.unmetFaults).toEqual([unmet]);
});

it('knows none of those that were removed, which hit nothing any more', async () => {
  await using test = await connected({ faults: [{ on: 'GET /_ping', fault: answers(500) }] });
  test.engine.fault({ on: '*', fault: refused() }).remove();
  test.engine.clearFaults();
  expect(test.engine.unmetFaults).toEqual([]);
  await test.client.ping();
});

it('is not changed by who gave it', async () => {
  await using test = await connected();
  const rule = { on: 'GET /_ping' as const, fault: answers(500), times: 1 };
  test.engine.fault(rule);
  rule.times = 5;
  await expect(test.client.ping()).rejects.toThrow();
  await test.client.ping();
});

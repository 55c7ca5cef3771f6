/** Which calls meet a fault. */
import { describe, expect, it } from 'vitest';
import {
  answers,
  type FaultRule,
  losesEvents,
  reset,
  SimulatedEngine,
} from '../../../../src/testing/index.js';
import { type Connected, connected } from '../support/connected.js';

const fault = answers(500, 'broken');

/** Whether each of some pings was answered: `.` or `x`. */
async function pings({ client }: Connected, count: number): Promise<string> {
  let result = '';
  for (let index = 0; index < count; index++)
    result += await client.ping().then(
      () => '.',
      () => 'x',
    );
  return result;
}

describe('a rule', () => {
  it.each([
    ['hits every call', {}, 'xxxxx'],
    ['hits the nth call', { nth: 3 }, '..x..'],
    ['hits so many calls', { times: 2 }, 'xx...'],
    ['hits so many calls from the nth', { nth: 2, times: 3 }, '.xxx.'],
    ['never hits with a probability of 0', { probability: 0 }, '.....'],
    ['always hits with a probability of 1', { probability: 1 }, 'xxxxx'],
  ] as const)('%s', async (_, rule, expected) => {
    await using test = await connected({ faults: [{ on: 'GET /_ping', fault, ...rule }] });
    expect(await pings(test, 5)).toBe(expected);
  });

  it('hits about as often as its probability says, and the same calls for the same seed', async () => {
    const results: string[] = [];
    for (const seed of [5, 5, 6]) {
      await using test = await connected({ seed, faults: [{ on: 'GET /_ping', fault, probability: 0.3 }] });
      results.push(await pings(test, 200));
    }
    const hits = [...(results[0] ?? '')].filter((each) => each === 'x').length;
    expect(hits).toBeGreaterThan(40);
    expect(hits).toBeLessThan(80);
    expect(results[1]).toBe(results[0]);
    expect(results[2]).not.toBe(results[0]);
  });

  it('counts its hits, and ends when it is removed', async () => {
    await using test = await connected();
    const handle = test.engine.fault({ on: 'GET /_ping', fault });
    expect(await pings(test, 2)).toBe('xx');
    expect(handle.hits).toBe(2);
    handle.remove();
    expect(await pings(test, 2)).toBe('..');
  });

  it('made first counts, and the other one counts the call all the same', async () => {
    await using test = await connected();
    test.engine.fault({ on: '*', nth: 1, fault: answers(500, 'first') });
    test.engine.fault({ on: 'GET /_ping', nth: 2, fault: answers(500, 'second') });
    await expect(test.client.ping()).rejects.toThrow('first');
    await expect(test.client.ping()).rejects.toThrow('second');
  });

  it.each(['one', 'by id'])('hits only the container that it names, called %s', async (how) => {
    await using test = await connected();
    const ids = ['one', 'two'].map((name) => test.engine.createContainer(name).id);
    test.engine.fault({ on: 'POST /containers/*/*', container: 'one', fault });
    const [one = '', two = ''] = how === 'one' ? ['one', 'two'] : ids;
    await test.client.containers.start(two);
    await expect(test.client.containers.start(one)).rejects.toThrow('broken');
  });

  it('hits the creation of the container that it names', async () => {
    const rule: FaultRule = { on: 'POST /containers/create', container: 'main.web', fault };
    await using engine = await SimulatedEngine.start({ listen: 'tcp', faults: [rule] });
    const create = `${engine.host.replace('tcp', 'http')}/containers/create`;
    const statuses = ['main.db', 'main.web'].map(async (name) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ Image: 'busybox' });
      return (await fetch(`${create}?name=${name}`, { method: 'POST', headers, body })).status;
    });
    expect(await Promise.all(statuses)).toEqual([201, 500]);
  });
});

describe('a rule that makes no sense is refused', () => {
  it.each<[FaultRule, string, string, string | undefined]>([
    [
      { on: 'POST /containers/*/strat', fault },
      'call-unknown',
      'fault: no call to the engine can match "POST /containers/*/strat".',
      'Did you mean "POST /containers/*/start"?',
    ],
    [
      { on: 'GET /containers/*/start', fault },
      'call-unknown',
      'fault: no call to the engine can match "GET /containers/*/start".',
      'Did you mean "POST /containers/*/start"?',
    ],
    [
      { on: 'POST /v1.41/containers/create', fault },
      'call-unknown',
      'fault: no call to the engine can match "POST /v1.41/containers/create".',
      'Did you mean "POST /containers/create"?',
    ],
    [
      { on: '*', nth: 0, fault },
      'fault-invalid',
      'fault, nth: 0 is no whole number from 1.',
      'The first is 1.',
    ],
    [
      { on: '*', probability: 2, fault },
      'fault-invalid',
      'fault, probability: 2 is no probability.',
      'It is a number from 0 to 1.',
    ],
    [
      { on: 'GET /version', fault: losesEvents() },
      'fault-invalid',
      'fault: events can only be lost on "GET /events", not on "GET /version".',
      "Write on: 'GET /events'.",
    ],
  ])('%s', async (rule, code, message, hint) => {
    await using engine = await SimulatedEngine.start();
    expect(() => engine.fault(rule)).toThrow(expect.objectContaining({ code, message, hint }));
  });

  it('as are faults that are none', () => {
    expect(() => answers(200)).toThrow(expect.objectContaining({ code: 'fault-invalid' }));
    expect(() => reset({ after: -1 })).toThrow(expect.objectContaining({ code: 'fault-invalid' }));
  });
});

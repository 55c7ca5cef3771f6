/**
 * Every call of a replacement goes wrong, in every way. Promise: the old container is in place afterwards, with its name,
 * its network and running, and nothing else is left; or the new one is. Whatever happens, one of them is there.
 */
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import {
  answers,
  dies,
  type Fault,
  refused,
  reset,
  restarts,
  runs,
  SimulatedEngine,
  truncated,
} from '../../../src/testing/index.js';
import { outcomeOf, replaceStep, run } from './support.js';

type Order = 'stop-first' | 'start-first';

const faults: Readonly<Record<string, Fault>> = {
  'is refused': answers(500, 'no space left on device'),
  'is refused and done': answers(500, 'input/output error', { carriedOut: true }),
  'ends without an answer': refused(),
  'is done without an answer': reset(),
  'is done with half an answer': truncated(),
};

const networkMode = { HostConfig: { NetworkMode: 'main.net' } };

/** An engine with the old container on a network, and the step that replaces it. */
async function withOld(order: Order) {
  const engine = await SimulatedEngine.start({ images: { old: runs(), new: runs() } });
  const client = new Engine(parseAddress(engine.host));
  await client.networks.create({
    Name: 'main.net',
    Driver: 'bridge',
    Internal: false,
    Options: {},
    Labels: {},
  });
  client.close();
  const old = engine.createContainer('main.web', { Image: 'old', ...networkMode }, { started: true });
  const networks = [{ network: 'main.net', endpoint: {} }];
  engine.clearRequests();
  return { engine, old, step: replaceStep(engine, { order, networks }) };
}

/** The calls that a replacement takes. */
async function callsOf(order: Order) {
  const { engine, step } = await withOld(order);
  await run(engine, [step]);
  await engine.close();
  return engine.requests.map(({ call }, index) => ({
    call: call.replace(/[0-9a-f]{64}/, 'id'),
    nth: index + 1,
  }));
}

describe.each<Order>(['stop-first', 'start-first'])('%s', async (order) => {
  const calls = await callsOf(order);

  it('takes few calls', () => {
    expect(calls.map(({ call }) => call)).toContain('POST /containers/create');
    expect(calls.length).toBeLessThan(13);
  });

  describe.each(Object.entries(faults))('a call that %s', (_name, fault) => {
    it.each(calls)('$nth: $call', async ({ nth }) => {
      const { engine, old, step } = await withOld(order);
      const rule = engine.fault({ on: '*', nth, fault });
      const outcome = await outcomeOf(run(engine, [step]));
      expect(rule.hits).toBe(1);
      const left = engine.containers.map(({ name, status, networks }) => ({ name, status, networks }));
      const inPlace = { name: 'main.web', status: 'running', networks: ['main.net'] };
      if (outcome.status === 'failed' && outcome.error.code !== 'old-container-left') {
        expect(left).toEqual([inPlace]);
        expect(engine.container('main.web').id).toBe(old.id);
        expect(outcome).toMatchObject({ restored: 'running', error: { code: 'replacement-failed' } });
      } else {
        expect(left.filter(({ name }) => name === 'main.web')).toEqual([inPlace]);
        expect(engine.container('main.web').image).toBe('new');
      }
      await engine.close();
    });
  });

  describe('an engine that restarts', () => {
    it.each(calls)('at $nth: $call', async ({ nth }) => {
      const { engine, old, step } = await withOld(order);
      engine.fault({ on: '*', nth, fault: restarts('stopped') });
      const outcome = await outcomeOf(run(engine, [step]));
      const { id, image, status } = engine.container('main.web');
      if (id !== old.id) expect(image).toBe('new');
      else expect(outcome).toMatchObject({ restored: status === 'running' ? 'running' : 'failed' });
      await engine.close();
    });
  });

  describe('a host that dies', () => {
    const some = calls.filter(({ call }) => /create|stop|events/.test(call));
    it.each(some)('at $nth: $call', async ({ nth }) => {
      const { engine, old, step } = await withOld(order);
      engine.fault({ on: '*', nth, fault: dies({ carriedOut: true }) });
      const outcome = await outcomeOf(run(engine, [step]));
      expect(outcome).toMatchObject({ status: 'failed', restored: 'failed' });
      await engine.resume();
      expect(engine.containers.map(({ id }) => id)).toContain(old.id);
      await engine.close();
    });
  });
});

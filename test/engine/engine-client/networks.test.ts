import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import { shell, testEngine, testName } from './test-engine.js';

const engine = testEngine();
const { containers, networks } = engine;

const payload = (name: string) => ({
  Name: name,
  Driver: 'bridge',
  Internal: false,
  Options: {},
  Labels: { a: 'b' },
});

describe('a network', () => {
  it('is created and removed, and each of it once', async () => {
    const name = testName('life');
    const id = await networks.create(payload(name));
    expect(await networks.inspect(name)).toMatchObject({ id, name, driver: 'bridge', labels: { a: 'b' } });
    await expect(networks.create(payload(name))).rejects.toMatchObject({ code: 'conflict' });
    expect(await networks.ensure(payload(name))).toEqual({ id, created: false });
    expect(await networks.remove(name)).toBe(true);
    expect(await networks.remove(name)).toBe(false);
  });

  it('is one, however many ask for it at once, over however many connections', async () => {
    const name = testName('race');
    const others = [1, 2, 3].map(() => new Engine(parseAddress(engine.name)));
    const all = [engine, ...others].flatMap((one) =>
      Array.from({ length: 25 }, () => one.networks.ensure(payload(name))),
    );
    const results = await Promise.all(all);
    for (const one of others) one.close();
    const existing = (await networks.list()).filter((network) => network.name === name);
    expect(existing).toHaveLength(1);
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set([existing[0]?.id]));
    expect(results.filter(({ created }) => created)).toHaveLength(1);
  });

  it('in use is not removed', async () => {
    const name = testName('used');
    await networks.ensure(payload(name));
    await containers.create(name, shell('sleep 1000'), [{ network: name, endpoint: {} }]);
    await containers.start(name);
    await expect(networks.remove(name)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('active'),
    });
  });
});

describe('a container', () => {
  it('is created on all its networks, with its aliases', async () => {
    const [first, second] = [testName('first'), testName('second')];
    await networks.ensure(payload(first));
    await networks.ensure(payload(second));
    await containers.create(first, shell('true'), [
      { network: first, endpoint: { Aliases: ['one'] } },
      { network: second, endpoint: { Aliases: ['two'] } },
    ]);
    const details = await containers.inspect(first);
    expect(details.hostConfiguration['NetworkMode']).toBe(first);
    expect(details.networks).toMatchObject({
      [first]: { Aliases: expect.arrayContaining(['one']) },
      [second]: { Aliases: expect.arrayContaining(['two']) },
    });
  });

  it.each(['running', 'created'])('that is %s is connected and disconnected once', async (status) => {
    const name = testName(`connect-${status}`);
    await networks.ensure(payload(name));
    await containers.create(name, shell('sleep 1000'), []);
    if (status === 'running') await containers.start(name);
    expect(await networks.connect(name, name, {})).toBe(true);
    await networks.connect(name, name, {});
    expect(Object.keys((await containers.inspect(name)).networks).sort()).toEqual(['bridge', name]);
    expect(await networks.disconnect(name, name)).toBe(true);
    expect(await networks.disconnect(name, name)).toBe(false);
  });
});

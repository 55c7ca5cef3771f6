import { describe, expect, test } from 'vitest';
import { isFields } from '../../../../src/engine/answer/read.js';
import { RawEngine } from '../support/raw-engine.js';

describe('lists of networks', () => {
  test.each([
    [{}, ['bridge', 'host', 'none', 'front', 'back']],
    [{ name: ['on'] }, ['none', 'front']],
    [{ name: ['front', 'back'] }, ['front', 'back']],
    [{ driver: ['null'] }, ['none']],
    [{ type: ['custom'] }, ['front', 'back']],
    [{ dangling: ['true'] }, ['back']],
    [{ label: ['tier=1', 'team'] }, ['front']],
    [{ label: ['tier=1'], name: ['back'] }, []],
  ])('%j: %j', async (filters, expected) => {
    await using engine = await RawEngine.start();
    await engine.network('front', { Labels: { tier: '1', team: 'x' } });
    await engine.network('back', { Labels: { tier: '2' } });
    await engine.run('web', { NetworkMode: 'front' });
    expect(await names(engine, filters)).toEqual(expected);
  });

  test('leave out who is on them', async () => {
    await using engine = await RawEngine.start();
    await engine.run('web');
    expect((await engine.call('GET', '/networks')).body).toContainEqual(
      expect.objectContaining({ Name: 'bridge', Containers: {} }),
    );
  });

  test('unknown filters are refused', async () => {
    await using engine = await RawEngine.start();
    const filters = encodeURIComponent(JSON.stringify({ colour: ['red'] }));
    expect(await engine.refusal('GET', `/networks?filters=${filters}`)).toBe("400 invalid filter 'colour'");
  });
});

test('a network is found by name, id, and the beginning of its id', async () => {
  await using engine = await RawEngine.start();
  const { body } = await engine.call('POST', '/networks/create', { Name: 'front' });
  const id = isFields(body) ? String(body['Id']) : '';
  for (const reference of ['front', id, id.slice(0, 12)])
    expect((await engine.call('GET', `/networks/${reference}`)).body).toMatchObject({
      Id: id,
      Name: 'front',
    });
  expect(await engine.refusal('GET', '/networks/fro')).toBe('404 network fro not found');
});

async function names(engine: RawEngine, filters: object): Promise<unknown> {
  const query = encodeURIComponent(JSON.stringify(filters));
  const { body } = await engine.call('GET', `/networks?filters=${query}`);
  return Array.isArray(body) ? body.map(({ Name }: { Name: string }) => Name) : body;
}

import { describe, expect, test } from 'vitest';
import { at, RawEngine } from '../support/raw-engine.js';

const BRIDGE = 'com.docker.network.bridge.name';

describe('creating a network', () => {
  test('it gets the next of the default subnets', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.network('back');
    expect(await ranges(engine, 'front')).toEqual([{ Subnet: '172.18.0.0/16', Gateway: '172.18.0.1' }]);
    expect(await ranges(engine, 'back')).toEqual([{ Subnet: '172.19.0.0/16', Gateway: '172.19.0.1' }]);
  });

  test('30 have room', async () => {
    await using engine = await RawEngine.start();
    for (let index = 0; index < 30; index++) expect(await engine.network(`n${index}`)).toBe('201');
    expect(await engine.network('more')).toBe('400 all predefined address pools have been fully subnetted');
    await engine.call('DELETE', '/networks/n7');
    expect(await engine.network('more')).toBe('201');
  });

  test('what was declared is shown', async () => {
    await using engine = await RawEngine.start();
    const config = { Subnet: '10.7.0.0/24', IPRange: '10.7.0.128/25', Gateway: '10.7.0.200' };
    await engine.network('front', {
      Internal: true,
      Labels: { a: 'b' },
      Options: { x: 'y' },
      IPAM: { Config: [config] },
    });
    const { body } = await engine.call('GET', '/networks/front');
    expect(body).toMatchObject({ Internal: true, Driver: 'bridge', Labels: { a: 'b' }, Options: { x: 'y' } });
    expect(await ranges(engine, 'front')).toEqual([config]);
  });

  test('a name is given once', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    expect(await engine.network('front')).toBe('409 network with name front already exists');
  });

  test('a name is given as often as is asked for, before API 1.44', async () => {
    await using engine = await RawEngine.start('1.41');
    await engine.network('front');
    expect(await engine.network('front', { CheckDuplicate: true })).toBe(
      '409 network with name front already exists',
    );
    expect(await engine.network('front')).toBe('201');
    expect(await engine.refusal('GET', '/networks/front')).toBe(
      '400 network front is ambiguous (2 matches found based on name)',
    );
  });

  test.each(['1.41', '1.51'] as const)('a bridge belongs to one network (API %s)', async (version) => {
    await using engine = await RawEngine.start(version);
    await engine.network('front', { Options: { [BRIDGE]: 'br0' } });
    expect(await engine.network('back', { Options: { [BRIDGE]: 'br0' } })).toBe(
      '403 cannot create network ID (br0): conflicts with network ID (br0): networks have same bridge name',
    );
  });

  test.each([
    [{ Name: 'bridge' }, '403 operation is not permitted on predefined bridge network '],
    [{ Name: '' }, '400 invalid name: name is empty'],
    [{ Name: 'a', Driver: 'nosuch' }, '404 plugin "nosuch" not found'],
    [{ Name: 'a', Driver: 'host' }, '403 only one instance of "host" network is allowed'],
    [subnet('nonsense'), '400 invalid network config:\ninvalid subnet nonsense: invalid CIDR block notation'],
    [
      subnet('10.7.0.5/24'),
      '400 invalid network config:\ninvalid subnet 10.7.0.5/24: it should be 10.7.0.0/24',
    ],
    [subnet('172.17.4.0/24'), '403 invalid pool request: Pool overlaps with other one on this address space'],
  ])('%j is refused', async (body, expected) => {
    await using engine = await RawEngine.start();
    expect(await engine.refusal('POST', '/networks/create', body)).toBe(expected);
    expect((await engine.call('GET', '/networks')).body).toHaveLength(3);
  });
});

function subnet(text: string): object {
  return { Name: 'a', IPAM: { Config: [{ Subnet: text }] } };
}

async function ranges(engine: RawEngine, name: string): Promise<unknown> {
  return at((await engine.call('GET', `/networks/${name}`)).body, 'IPAM')['Config'];
}

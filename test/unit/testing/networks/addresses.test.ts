import { describe, expect, test } from 'vitest';
import { RawEngine } from '../support/raw-engine.js';

const NARROW = {
  IPAM: {
    Config: [
      { Subnet: '10.7.0.0/24', IPRange: '10.7.0.128/29', AuxiliaryAddresses: { router: '10.7.0.130' } },
    ],
  },
};

describe('addresses of containers', () => {
  test('are held while a container runs, and given again', async () => {
    await using engine = await RawEngine.start();
    for (const name of ['c-a', 'c-b', 'c-c']) await engine.run(name);
    expect(await addresses(engine, ['c-a', 'c-b', 'c-c'])).toEqual([
      '172.17.0.2',
      '172.17.0.3',
      '172.17.0.4',
    ]);
    await engine.call('POST', '/containers/c-b/stop');
    await engine.run('c-d');
    await engine.start('c-b');
    expect(await addresses(engine, ['c-b', 'c-d'])).toEqual(['172.17.0.5', '172.17.0.3']);
  });

  test('come from the declared part of the subnet, without gateway and foreign ones, until none is left', async () => {
    await using engine = await RawEngine.start();
    await engine.network('narrow', NARROW);
    const names = ['c-a', 'c-b', 'c-c', 'c-d', 'c-e', 'c-f'];
    for (const name of names) expect(await engine.run(name, { NetworkMode: 'narrow' })).toBe('204');
    expect(await addresses(engine, names, 'narrow')).toEqual(
      [129, 131, 132, 133, 134, 135].map((last) => `10.7.0.${last}`),
    );
    expect(await engine.run('c-g', { NetworkMode: 'narrow' })).toBe(
      "500 failed to set up container networking: no available IPv4 addresses on this network's address pools: narrow (ID)",
    );
  });

  test('may be chosen, once', async () => {
    await using engine = await RawEngine.start();
    await engine.network('narrow', NARROW);
    expect(await engine.run('c-a', { NetworkMode: 'narrow' }, fixed('narrow', '10.7.0.20'))).toBe('204');
    expect(await engine.run('c-b', { NetworkMode: 'narrow' }, fixed('narrow', '10.7.0.20'))).toBe(
      '403 failed to set up container networking: Address already in use',
    );
    expect(await engine.run('c-c', { NetworkMode: 'narrow' }, fixed('narrow', '10.8.0.20'))).toBe(
      '400 invalid config for network narrow: invalid endpoint settings:\nno configured subnet or ip-range contain the IP address 10.8.0.20',
    );
  });

  test('may only be chosen where the subnet was', async () => {
    await using engine = await RawEngine.start('1.41');
    await engine.network('front');
    expect(await engine.run('c-a', { NetworkMode: 'front' }, fixed('front', '172.18.0.9'))).toBe(
      '400 user specified IP address is supported only when connecting to networks with user configured subnets',
    );
  });

  test('in IPv6 as well', async () => {
    await using engine = await RawEngine.start('1.41');
    await engine.network('six', { EnableIPv6: true, IPAM: { Config: [{ Subnet: 'fd00:7::/64' }] } });
    await engine.run('c-a', { NetworkMode: 'six' });
    expect(await engine.endpoint('c-a', 'six')).toMatchObject({
      IPAddress: '172.18.0.2',
      MacAddress: '02:42:ac:12:00:02',
      GlobalIPv6Address: 'fd00:7::2',
      GlobalIPv6PrefixLen: 64,
      IPv6Gateway: 'fd00:7::1',
    });
  });
});

function fixed(network: string, address: string): object {
  const settings = { IPAMConfig: { IPv4Address: address } };
  return { NetworkingConfig: { EndpointsConfig: { [network]: settings } } };
}

async function addresses(engine: RawEngine, names: readonly string[], network = 'bridge') {
  return Promise.all(names.map(async (name) => (await engine.endpoint(name, network))['IPAddress']));
}

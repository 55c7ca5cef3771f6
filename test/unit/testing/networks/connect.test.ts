import { describe, expect, test } from 'vitest';
import { isFields } from '../../../../src/engine/answer/read.js';
import { at, RawEngine } from '../support/raw-engine.js';

describe('connecting a container that runs', () => {
  test('it is on the network at once, under its names', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.run('web');
    expect(await engine.connect('front', 'web', { Aliases: ['shop'] })).toBe('200');
    const { body } = await engine.call('GET', '/networks/front');
    expect(Object.values(at(body, 'Containers'))).toMatchObject([
      { Name: 'web', IPv4Address: '172.18.0.2/16', IPv6Address: '' },
    ]);
    const { Aliases, DNSNames } = await engine.endpoint('web', 'front');
    expect({ Aliases, DNSNames }).toEqual({
      Aliases: ['shop'],
      DNSNames: ['web', 'shop', expect.stringMatching(/^[0-9a-f]{12}$/)],
    });
  });

  test('its short id is among the aliases, before API 1.45', async () => {
    await using engine = await RawEngine.start('1.41');
    await engine.network('front');
    await engine.run('web', { NetworkMode: 'front' });
    expect(await engine.endpoint('web', 'front')).toMatchObject({
      Aliases: [expect.stringMatching(/^[0-9a-f]{12}$/)],
    });
  });

  test('twice is refused', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.run('web', { NetworkMode: 'front' });
    expect(await engine.connect('front', 'web')).toBe(
      '403 endpoint with name web already exists in network front',
    );
  });

  test.each([
    [
      'bridge',
      'none',
      '400 container cannot be connected to multiple networks with one of the networks in private (none) mode',
    ],
    [
      'bridge',
      'host',
      '400 cannot connect container to host network - container must be created in host network mode',
    ],
    [
      'host',
      'front',
      '400 container sharing network namespace with another container or host cannot be connected to any other network',
    ],
    [
      'none',
      'front',
      '400 container cannot be connected to multiple networks with one of the networks in private (none) mode',
    ],
  ])('one on %s cannot be connected to %s', async (mode, network, words) => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.run('web', { NetworkMode: mode });
    expect(await engine.connect(network, 'web')).toBe(words);
  });
});

describe('connecting a container that does not run', () => {
  test('is written down for its start', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.create('web');
    expect(await engine.connect('front', 'web')).toBe('200');
    expect(await engine.connect('front', 'web')).toBe('200');
    expect(await engine.endpoint('web', 'front')).toMatchObject({ NetworkID: '', IPAddress: '' });
    await engine.start('web');
    expect(await engine.endpoint('web', 'front')).toMatchObject({ IPAddress: '172.18.0.2' });
  });

  test('the network may go, and be taken off', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.create('web');
    await engine.connect('front', 'web');
    await engine.call('DELETE', '/networks/front');
    expect(await engine.start('web')).toBe(
      '404 failed to set up container networking: network front not found',
    );
    expect(await engine.disconnect('front', 'web')).toBe('200');
    expect(await engine.start('web')).toBe('204');
  });
});

describe('disconnecting', () => {
  test('gives the address back', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.run('web', { NetworkMode: 'front' });
    expect(await engine.disconnect('front', 'web')).toBe('200');
    expect(await engine.settings('web')).toMatchObject({ Networks: {} });
    expect(await engine.refusal('DELETE', '/networks/front')).toBe('204');
  });

  test('what is not connected is refused', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.create('web');
    expect(await engine.disconnect('front', 'web')).toBe(
      '500 container ID is not connected to the network front',
    );
    await engine.start('web');
    expect(await engine.disconnect('front', 'web')).toBe(
      '500 container ID is not connected to network front',
    );
    expect(await engine.disconnect('front', 'nosuch')).toBe('404 No such container: nosuch');
  });
});

test('a container that shares a network needs the other one to run', async () => {
  await using engine = await RawEngine.start();
  await engine.create('web');
  expect(await engine.run('side', { NetworkMode: 'container:web' })).toBe(
    '409 cannot join network namespace of a non running container: container web is created',
  );
  await engine.start('web');
  expect(await engine.start('side')).toBe('204');
  expect(await engine.settings('side')).toMatchObject({ Networks: {} });
});

test.each([
  ['1.51', '500 joining network namespace of container: No such container: ID'],
  ['1.41', '404 No such container: ID'],
] as const)('API %s: the container whose network is shared must still be there', async (version, words) => {
  await using engine = await RawEngine.start(version);
  await engine.create('web');
  const { body } = await engine.call('GET', '/containers/web/json');
  await engine.create('side', { NetworkMode: `container:${isFields(body) ? body['Id'] : ''}` });
  await engine.call('DELETE', '/containers/web');
  expect(await engine.start('side')).toBe(words);
});

import { expect, test } from 'vitest';
import { RawEngine } from '../support/raw-engine.js';

const onBridge = (MacAddress: string) => ({
  NetworkingConfig: { EndpointsConfig: { bridge: { MacAddress } } },
});

test.each(['xx', '02:42:ac:11:00', '02:42-ac:11:00:02', '0242ac110002'])(
  '%s is none: newer engines refuse it when it is declared',
  async (text) => {
    await using engine = await RawEngine.start();
    const words = `invalid MAC address ${text}`;
    const ofContainer = { MacAddress: text };
    expect(await engine.create('web', {}, ofContainer)).toBe(
      `400 invalid config for network bridge: ${words}`,
    );
    expect(await engine.create('web', {}, onBridge(text))).toBe(
      `400 invalid config for network bridge: ${words}`,
    );
    await engine.network('front');
    await engine.create('web');
    expect(await engine.connect('front', 'web', ofContainer)).toBe(`400 ${words}`);
    await engine.start('web');
    expect(await engine.connect('front', 'web', ofContainer)).toBe(`400 ${words}`);
  },
);

test('older engines look at the container’s when it starts, and take no notice of others', async () => {
  await using engine = await RawEngine.start('1.41');
  expect(await engine.run('web', {}, { MacAddress: 'xx' })).toBe('500 address xx: invalid MAC address');
  expect(await engine.run('app', {}, onBridge('xx'))).toBe('204');
  expect(await engine.endpoint('app', 'bridge')).toMatchObject({ MacAddress: '02:42:ac:11:00:02' });
});

test.each(['02:42:AC:11:00:09', '02-42-ac-11-00-09', '0242.ac11.0009'])('%s is one', async (text) => {
  await using engine = await RawEngine.start();
  expect(await engine.run('web', {}, onBridge(text))).toBe('204');
  expect(await engine.endpoint('web', 'bridge')).toMatchObject({ MacAddress: '02:42:ac:11:00:09' });
});

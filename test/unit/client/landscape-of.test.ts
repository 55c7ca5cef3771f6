/** Maps as they are now, made concrete: lazy values worked out, checked, and with what is known of the engine. */
import { describe, expect, test, vi } from 'vitest';
import { landscapeOf, landscapeSettings } from '../../../src/client/landscape-of.js';
import { MappingDockerClient } from '../../../src/client/mapping-docker-client.js';
import { lazy } from '../../../src/lazy/lazy.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';

const port = { exposes: [[80, lazy(() => 8000)]] };
const twice = { one: port, two: port };

describe('what lazy values give', () => {
  test('is checked', async () => {
    const map = new ContainerMap('main', twice);
    await expect(landscapeOf(map)).rejects.toMatchObject({
      code: 'map-integrity',
      problems: [{ code: 'port-twice', path: ['two', 'exposes', 0] }],
    });
  });

  test('is not checked where the map is not', async () => {
    const map = new ContainerMap('main', twice, { checkIntegrity: false });
    expect((await landscapeOf(map)).items.size).toBe(4);
  });
});

describe('settings', () => {
  const configuration = new ClientConfiguration({ domainname: 'example.com', stopTimeout: 5 });

  test('beside a configuration win', async () => {
    expect(await landscapeSettings({ configuration, stopTimeout: 9 })).toMatchObject({
      domainname: 'example.com',
      stopTimeout: 9,
    });
  });

  test('that are not given leave what is configured', async () => {
    const options = { configuration, domainname: undefined, stopTimeout: undefined };
    expect(await landscapeSettings(options)).toMatchObject({ domainname: 'example.com', stopTimeout: 5 });
  });
});

test('a client configuration is worked out once for all maps, and its credentials never', async () => {
  const compute = vi.fn(() => '10.0.0.1');
  const password = vi.fn(() => 'hunter2');
  const configuration = new ClientConfiguration({
    interfaces: { private: lazy(compute) },
    authConfigs: { 'registry.example.com': { password: lazy(password) } },
  });
  const maps = ['a', 'b'].map((name, index) => {
    const exposes = [[80, 8000 + index, 'private']];
    return new ContainerMap(name, { app: { exposes } });
  });
  await new MappingDockerClient(maps, undefined, { configuration }).landscapes();
  expect([compute.mock.calls.length, password.mock.calls.length]).toEqual([1, 0]);
});

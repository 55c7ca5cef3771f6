/** What a map gives cannot be changed behind its back: neither its own values, nor the defaults of all maps. */
import { describe, expect, test } from 'vitest';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { NetworkConfiguration } from '../../../src/map/network-configuration.js';
import { VolumeConfiguration } from '../../../src/map/volume-configuration.js';

const container = new ContainerConfiguration({
  uses: 'v',
  createOptions: { labels: { a: '1' } },
  networks: { n: { aliases: 'a' } },
});

/** Objects that the map holds, and that code without types may try to change. */
const values: readonly [string, unknown][] = [
  ['a list', container.uses],
  ['an item', container.uses[0]],
  ['a list in an item', container.networks[0]?.aliases],
  ['options', container.createOptions],
  ['a list that was never set', new ContainerConfiguration().binds],
  ['options that were never set', new ContainerConfiguration().hostConfig],
  ['options of a volume', new VolumeConfiguration('/v').driverOptions],
  ['options of a network', new NetworkConfiguration().createOptions],
  ['interfaces of a client', new ClientConfiguration({ interfaces: { a: '10.0.0.1' } }).interfaces],
  ['the clients of a map', new ContainerMap('main').clients],
];

test.each(values)('%s', (_, value) => {
  expect(Object.isFrozen(value)).toBe(true);
});

describe('groups', () => {
  test('are a copy', () => {
    const map = new ContainerMap('main', { web: {}, groups: { front: 'web' } });
    Reflect.apply(Map.prototype.set, map.groups, ['back', ['web']]);
    expect([...map.groups.keys()]).toEqual(['front']);
    expect([...new ContainerMap('other').groups.keys()]).toEqual([]);
  });
});

test('other names for a property', () => {
  const map = new ContainerMap('main', { web: {} });
  map.hostRoot = '/srv';
  map.get('web').startOptions = { mem_limit: '1g' };
  expect(map.host.root).toBe('/srv');
  expect(map.hostRoot).toBe('/srv');
  expect(map.get('web').hostConfig).toEqual({ mem_limit: '1g' });
  map.hostRoot = undefined;
  expect(map.asObject()).not.toHaveProperty('host');
});

/**
 * How maps and configurations are updated and merged. Manual, section 3.7.1, "Inheritance"; the rows are what the
 * original was seen to do, but where a reason is given.
 */
import { describe, expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import type { ContainerContent } from '../../../src/map/content/container.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { NetworkConfiguration } from '../../../src/map/network-configuration.js';
import { VolumeConfiguration } from '../../../src/map/volume-configuration.js';

const rows: readonly [string, ContainerContent, ContainerContent, object][] = [
  [
    'binds by alias or path, in place',
    { binds: { a: 'ro', '/c': 'h' } },
    { binds: { a: 'rw', '/c': ['h2', 'ro'] } },
    { binds: [{ name: 'a' }, { path: '/c', hostPath: 'h2', readonly: true }] },
  ],
  [
    'all bindings of a port together (D-08)',
    {
      exposes: [
        [80, 80],
        [80, 8080],
      ],
    },
    {
      exposes: [
        [80, 9000],
        [81, 1],
      ],
    },
    {
      exposes: [
        { exposedPort: 80, hostPort: 9000 },
        { exposedPort: 81, hostPort: 1 },
      ],
    },
  ],
  [
    'none of several bindings of a port is lost (D-08)',
    { exposes: [[80, 80]] },
    {
      exposes: [
        [80, 1],
        [80, 2],
      ],
    },
    {
      exposes: [
        { exposedPort: 80, hostPort: 1 },
        { exposedPort: 80, hostPort: 2 },
      ],
    },
  ],
  [
    'links with their aliases',
    { links: ['a', ['a', 'x']] },
    { links: ['a', ['a', 'y']] },
    { links: [{ container: 'a' }, { container: 'a', alias: 'x' }, { container: 'a', alias: 'y' }] },
  ],
  ['instances', { instances: ['a', 'b'] }, { instances: ['b', 'c'] }, { instances: ['a', 'b', 'c'] }],
  [
    'options by key, not deeper',
    { hostConfig: { restart_policy: { Name: 'always', MaximumRetryCount: 2 }, x: 1 } },
    { hostConfig: { restart_policy: { Name: 'no' } } },
    { hostConfig: { restart_policy: { Name: 'no' }, x: 1 } },
  ],
  ['an image, where none is no value', { image: 'a' }, { image: null }, { image: 'a' }],
  ['a user, 0 included', { user: 'a' }, { user: 0 }, { user: '0' }],
  ['a word, false included', { persistent: true }, { persistent: false }, { persistent: false }],
  ['no time, which is a value', { stopTimeout: 5 }, { stopTimeout: null }, { stopTimeout: null }],
  ['an empty list clears nothing', { shares: '/a' }, { shares: [] }, { shares: ['/a'] }],
  [
    'an empty mapping clears nothing',
    { createOptions: { a: 1 } },
    { createOptions: {} },
    { createOptions: { a: 1 } },
  ],
  [
    'what a second declaration says of `abstract` and `extends` counts',
    { extends: 'x' },
    { abstract: true, extends: ['y', 'x'] },
    { abstract: true, extends: ['x', 'y'] },
  ],
  ['`abstract` taken back', { abstract: true }, { abstract: false }, { abstract: false }],
  [
    'commands of words (D-06)',
    { execCommands: [[['a', 'b'], 'u']] },
    { execCommands: [[['a', 'b'], 'u'], 'c', 'd'] },
    {
      execCommands: [
        { command: ['a', 'b'], user: 'u', policy: 'restart' },
        { command: 'c', policy: 'restart' },
        { command: 'd', policy: 'restart' },
      ],
    },
  ],
  [
    'endpoints by network, as a whole',
    { networks: { n: { aliases: 'x', ipv4: '10.0.0.1' }, m: null } },
    { networks: { n: { aliases: 'y' } } },
    { networks: [{ networkName: 'n', aliases: ['y'] }, { networkName: 'm' }] },
  ],
  [
    'a healthcheck as a whole',
    { healthcheck: { test: 'x', retries: 3 } },
    { healthcheck: { interval: '1s' } },
    { healthcheck: { interval: 1_000_000_000 } },
  ],
];

describe('merging configurations of a container', () => {
  test.each(rows)('%s', (_, base, over, expected) => {
    const merged = new ContainerConfiguration(base).mergeFromObject(over);
    expect(merged.asObject()).toEqual(expected);
    const other = new ContainerConfiguration(over);
    expect(new ContainerConfiguration(base).mergeFromConfiguration(other).asObject()).toEqual(expected);
  });

  test('only what lists have', () => {
    const base = { image: 'a', shares: '/a', createOptions: { a: 1 } };
    const over = { image: 'b', shares: '/b', createOptions: { b: 1 }, links: 'l', abstract: true };
    const merged = new ContainerConfiguration(base).mergeFromObject(over, { listsOnly: true });
    expect(merged.asObject()).toEqual({
      image: 'a',
      shares: ['/a', '/b'],
      createOptions: { a: 1 },
      links: [{ container: 'l' }],
    });
  });

  test('a value equal to the default overrides another one (D-05)', () => {
    const network = new NetworkConfiguration({ driver: 'overlay', internal: true });
    network.mergeFromObject({ driver: 'bridge', internal: false });
    expect(network.asObject()).toEqual({ driver: 'bridge', internal: false });
    const volume = new VolumeConfiguration({ driver: 'nfs' }).mergeFromObject({ driver: 'local' });
    expect(volume.driver).toBe('local');
  });
});

describe('a volume as a path alone', () => {
  const volume = () =>
    new VolumeConfiguration({ defaultPath: '/p', driver: 'nfs', user: 'u', driverOptions: { a: 1 } });
  const map = () => new ContainerMap('main', { volumes: { v: volume() } });

  test('updates all of it', () => {
    expect(volume().updateFromObject('/q').asObject()).toEqual({ defaultPath: '/q' });
    expect(
      map()
        .updateFromObject({ volumes: { v: '/q' } })
        .getVolume('v')
        .asObject(),
    ).toEqual({ defaultPath: '/q' });
  });

  test('merges the path', () => {
    const merged = { ...volume().asObject(), defaultPath: '/q' };
    expect(volume().mergeFromObject('/q').asObject()).toEqual(merged);
    expect(
      map()
        .mergeFromObject({ volumes: { v: '/q' } })
        .getVolume('v')
        .asObject(),
    ).toEqual(merged);
  });

  test('changes nothing where only lists are merged (D-83)', () => {
    expect(volume().mergeFromObject('/q', { listsOnly: true }).equals(volume())).toBe(true);
  });
});

const target = {
  repository: 'r1',
  hostRoot: '/r1',
  containers: { a: { image: 'i', shares: '/a', createOptions: { x: 1 } } },
  host: { h: '/h1' },
  volumes: { v: '/v1' },
  groups: { g: ['a'] },
};

const incoming = {
  repository: 'r2',
  hostRoot: '/r2',
  containers: { a: { image: 'i2', shares: '/b', createOptions: { y: 2 } }, c: { image: 'new' } },
  host: { h: '/h2', h3: '/h3' },
  volumes: { v: { defaultPath: '/v2' } },
  groups: { g: ['c'], g2: ['a'] },
};

function mapOf(content: object): ContainerMap {
  return new ContainerMap('main', content, { checkIntegrity: false });
}

const c = { image: 'new' };
const both = {
  name: 'main',
  repository: 'r2',
  containers: { a: { image: 'i2', shares: ['/a', '/b'], createOptions: { x: 1, y: 2 } }, c },
  host: { root: '/r2', h: '/h2', h3: '/h3' },
  volumes: { v: { defaultPath: '/v2' } },
  groups: { g: ['c'], g2: ['a'] },
};
const lists = {
  name: 'main',
  repository: 'r1',
  containers: { a: { image: 'i', shares: ['/a', '/b'], createOptions: { x: 1 } }, c },
  // The root stays, also from a map (D-02).
  host: { root: '/r1', h: '/h2', h3: '/h3' },
  volumes: { v: { defaultPath: '/v1' } },
  groups: { g: ['a'] },
};
const updated = { ...both, containers: { a: { image: 'i2', shares: ['/b'], createOptions: { y: 2 } }, c } };

test.each<[string, (map: ContainerMap) => ContainerMap, object]>([
  ['mergeFromObject', (map) => map.mergeFromObject(incoming), both],
  ['mergeFromObject, lists only', (map) => map.mergeFromObject(incoming, { listsOnly: true }), lists],
  ['mergeFromMap', (map) => map.mergeFromMap(mapOf(incoming)), both],
  ['mergeFromMap, lists only', (map) => map.mergeFromMap(mapOf(incoming), { listsOnly: true }), lists],
  ['updateFromObject', (map) => map.updateFromObject(incoming), updated],
  ['updateFromMap', (map) => map.updateFromMap(mapOf(incoming)), updated],
])('maps: %s', (_, change, expected) => {
  expect(change(mapOf(target)).asObject()).toEqual(expected);
});

test('an update by a map takes back what that does not set; one by an object does not', () => {
  const other = { repository: 'r2', containers: { a: { user: 'u' } } };
  const byMap = mapOf({ ...target, defaultTag: 't' }).updateFromMap(mapOf(other));
  expect([byMap.defaultTag, byMap.get('a').image]).toEqual([undefined, undefined]);
  const byObject = mapOf({ ...target, defaultTag: 't' }).updateFromObject(other);
  expect([byObject.defaultTag, byObject.get('a').image]).toEqual(['t', 'i']);
});

test.each(['mergeFromMap', 'updateFromMap'] as const)(
  '%s of a map without a host root keeps the root (D-02)',
  (method) => {
    expect(mapOf(target)[method](mapOf({ host: { x: '/x' } })).host['root']).toBe('/r1');
  },
);

test('an empty configuration is added, or changes nothing', () => {
  const map = mapOf({ a: { image: 'x' } }).updateFromObject({ a: null, b: null });
  expect(map.asObject()).toEqual({ name: 'main', containers: { a: { image: 'x' }, b: {} } });
});

test('options to come are merged when they are known (D-07)', () => {
  const map = mapOf({ app: { hostConfig: () => ({ a: 1, b: 1 }) } });
  map.mergeFromObject({ app: { hostConfig: lazy(() => ({ b: 2 })) } });
  map.mergeFromObject({ app: { hostConfig: { c: 3 } } });
  expect(evaluateMap(map.declaration).containers.get('app')?.hostConfig).toEqual({ a: 1, b: 2, c: 3 });
});

test('the same options to come, laid over themselves, stay as they are', () => {
  const options = lazy(() => ({ a: 1 }));
  const map = mapOf({ app: { hostConfig: options } });
  expect(map.mergeFromMap(map.copy()).get('app').hostConfig).toBe(options);
});

test('a configuration that takes over another one keeps its own name', () => {
  const map = mapOf({ a: { image: 'x' }, b: {} });
  map.get('b').updateFromConfiguration(map.get('a'));
  expect(map.get('b').declaration).toMatchObject({ name: 'b', image: 'x' });
});

/**
 * The intended behaviour behind each known defect of the original in configuration and input (`D-nn`). About clients
 * and actions that are not carried out yet, and so not here: D-15 (clients of a container), D-19 (targets of mixed
 * types), D-22 (list of persistent containers), D-23 (defaults of options for host names).
 */
import { describe, expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import type { ContainerContent } from '../../../src/map/content/container.js';
import { MapError, MapIntegrityError } from '../../../src/map/map-error.js';
import { NetworkConfiguration } from '../../../src/map/network-configuration.js';
import { VolumeConfiguration } from '../../../src/map/volume-configuration.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { containerIn, landscapeOf } from '../landscape/landscape-of.js';

function read(content: object): object {
  return new ContainerConfiguration().updateFromUnknown(content).asObject();
}

function refused(content: object): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof MapError) return error.message;
    throw error;
  }
  throw new Error('not refused');
}

test('D-01: defaults apply where the map leaves a value unset', () => {
  const map = new ContainerMap('main', { repository: 'own', app: {} });
  const extended = map.getExtendedMap({ repository: 'default', default_tag: 'devel', host_root: '/srv' });
  expect([extended.repository, extended.defaultTag, extended.host['root']]).toEqual(['own', 'devel', '/srv']);
});

test('D-02: a map without a host root takes none away', () => {
  const map = () => new ContainerMap('main', { host_root: '/srv' });
  const other = new ContainerMap('main', { host: { x: '/x' } });
  expect(map().mergeFromMap(other).host['root']).toBe('/srv');
  expect(map().updateFromMap(other).host['root']).toBe('/srv');
  const withRoot = new ContainerMap('main', { host_root: '/other' });
  expect(map().mergeFromMap(withRoot, { listsOnly: true }).host['root']).toBe('/srv');
});

test.each([{}, { generic: { abstract: true } }])(
  'D-03: a map without containers fits together: %j',
  (content) => {
    expect(() => new ContainerMap('main', content).checkIntegrity()).not.toThrow();
  },
);

test.each([
  ['circle', { a: { extends: 'b' }, b: { extends: 'a' } }, 'a -> b -> a'],
  ['missing base', { a: { extends: 'b' } }, "no configuration 'b'"],
])('D-04: a %s in extends is told by name', (_, content, words) => {
  expect(() => new ContainerMap('main', content)).toThrow(MapIntegrityError);
  expect(() => new ContainerMap('main', content)).toThrow(words);
});

test('D-05: a value equal to the default overrides another one', () => {
  const network = new NetworkConfiguration({ internal: true, driver: 'overlay' });
  network.mergeFromObject({ internal: false, driver: 'bridge' });
  expect([network.internal, network.driver]).toEqual([false, 'bridge']);
  expect(new VolumeConfiguration({ driver: 'nfs' }).mergeFromObject({ driver: 'local' }).driver).toBe(
    'local',
  );
});

test('D-06: commands of words and lazy shares are united', () => {
  const path = lazy(() => '/x');
  const content = { execCommands: [[['a', 'b'], 'u', 'initial']], shares: path } satisfies ContainerContent;
  const app = new ContainerConfiguration(content);
  expect(app.mergeFromObject(content).mergeFromObject({ shares: '/y' }).asObject()).toEqual({
    execCommands: [{ command: ['a', 'b'], user: 'u', policy: 'initial' }],
    shares: [path, '/y'],
  });
});

test('D-07: functions for options can be merged and written', () => {
  const app = new ContainerConfiguration({ hostConfig: () => ({ a: 1 }), createOptions: () => ({ b: 1 }) });
  app.mergeFromObject({ hostConfig: { c: 2 } });
  expect(app.toJSON()).toEqual({ host_config: { a: 1, c: 2 }, create_options: { b: 1 } });
  expect(new ContainerConfiguration(app).equals(app)).toBe(true);
});

test('D-08: no binding of several of one port is lost', () => {
  const app = new ContainerConfiguration({ exposes: [[80, 80]] });
  app.mergeFromObject({
    exposes: [
      [80, 1],
      [80, 2],
    ],
  });
  expect(app.exposes.map(({ hostPort }) => hostPort)).toEqual([1, 2]);
});

test.each([[[]], [['app', 'one', 'two']]])(
  'D-09: a network_mode of the wrong length is refused: %j',
  (value) => {
    expect(refused({ network_mode: value })).toContain(
      'network_mode: expected a configuration and an instance',
    );
  },
);

test('D-10: a healthcheck of null switches it off', () => {
  expect(new ContainerConfiguration({ healthcheck: null }).healthcheck).toEqual({ test: null });
});

describe('D-11: times are read as a whole', () => {
  test.each([
    ['1m30s', 90e9],
    ['1h', 3600e9],
    ['1.5s', 1.5e9],
    ['1h1m1s', 3661e9],
  ])('%s', (interval, nanoseconds) => {
    expect(new ContainerConfiguration({ healthcheck: { interval } }).healthcheck?.interval).toBe(nanoseconds);
  });

  test.each(['10sx', 'x10s', '1d', ''])('%s is refused', (interval) => {
    expect(refused({ healthcheck: { interval } })).toContain('a duration such as');
  });
});

describe('D-12: every form is read in every list', () => {
  test.each<[object, object]>([
    [{ binds: [{ alias: null }] }, { binds: [{ name: 'alias' }] }],
    [{ binds: { alias: null } }, { binds: [{ name: 'alias' }] }],
    [{ uses: [{ alias: null }] }, { uses: [{ name: 'alias' }] }],
    [{ attaches: [{ alias: null }] }, { attaches: [{ name: 'alias' }] }],
    [{ links: [{ app: 'x' }] }, { links: [{ container: 'app', alias: 'x' }] }],
    [{ exposes: [{ 80: 8080 }] }, { exposes: [{ exposedPort: 80, hostPort: 8080 }] }],
    [{ exposes: 80 }, { exposes: [{ exposedPort: 80 }] }],
    [
      { execCommands: [{ run: 'root' }] },
      { execCommands: [{ command: 'run', user: 'root', policy: 'restart' }] },
    ],
  ])('%j', (content, expected) => {
    expect(read(content)).toEqual(expected);
  });
});

test('D-13: the access in named fields is read as elsewhere, and checked', () => {
  expect(read({ binds: [{ name: 'v', readonly: 'ro' }] })).toEqual({
    binds: [{ name: 'v', readonly: true }],
  });
  expect(refused({ binds: [{ name: 'v', readonly: 'r' }] })).toContain("expected 'ro', 'rw', true or false");
});

test('D-14: the port of a registry is no tag', () => {
  const landscape = landscapeOf({ app: { image: 'registry:5000/image' } });
  expect(containerIn(landscape, 'main.app').payload.Image).toBe('registry:5000/image:latest');
});

test('D-16: a name in the document is no container, and a name that is given wins', () => {
  const map = loadMap('name: document\napp:', 'given');
  expect([map.name, [...map.containers].map(([name]) => name)]).toEqual(['given', ['app']]);
});

test.each([
  { volumes: { v: '/other' } },
  { volumes: {} },
  { networks: { n: null } },
  { host: { v: '/h' } },
  { app: { image: 'x' } },
  { default_tag: 'x' },
])('D-17: maps that differ anywhere are not equal: %j', (difference) => {
  const content = { app: {}, volumes: { v: '/v' } };
  const map = new ContainerMap('main', content);
  expect(map.equals(new ContainerMap('main', content))).toBe(true);
  expect(map.equals(new ContainerMap('main', { ...content, ...difference }))).toBe(false);
});

test('D-18: the stop timeout of a client is one, and no feature', () => {
  const client = new ClientConfiguration({ stopTimeout: 5 });
  expect([client.stopTimeout, client.asObject()]).toEqual([5, { stopTimeout: 5 }]);
});

test('D-20: an indirect circle of dependencies is told by name', () => {
  const content = { a: { links: 'b' }, b: { links: 'c' }, c: { links: 'a' } };
  expect(() => new ContainerMap('main', content)).toThrow(MapIntegrityError);
  expect(() => new ContainerMap('main', content)).toThrow('a -> b -> c -> a');
});

test('D-21: a container that uses a volume it attaches itself is no circle', () => {
  const content = { app: { attaches: 'v', uses: 'v' }, volumes: { v: '/v' } };
  expect(() => new ContainerMap('main', content)).not.toThrow();
});

test('D-83: a path alone is merged into a volume where only lists count, and changes nothing', () => {
  const volume = new VolumeConfiguration({ defaultPath: '/v', driver: 'nfs' });
  expect(volume.mergeFromObject('/w', { listsOnly: true }).asObject()).toEqual({
    defaultPath: '/v',
    driver: 'nfs',
  });
});

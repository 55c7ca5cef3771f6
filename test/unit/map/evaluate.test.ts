/** Lazy values in a map. Manual, section 3.10.3, "Availability". */
import { describe, expect, test, vi } from 'vitest';
import { lazy, lazyOnce } from '../../../src/lazy/lazy.js';
import { registerType, unregisterType } from '../../../src/lazy/type-registry.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap, evaluateMapAsync } from '../../../src/map/evaluate/evaluate.js';
import { MapError } from '../../../src/map/map-error.js';

interface Row {
  /** Where messages say that it is. */
  readonly place: string;
  readonly good: unknown;
  readonly bad: unknown;
  readonly content: (value: unknown) => object;
}

const app = (properties: object, more: object = {}) => ({ containers: { app: properties }, ...more });
const bound = { containers: { app: { binds: 'v' } } };
const onNetwork = { containers: { app: { networks: 'n' } } };

const rows: readonly Row[] = [
  { place: 'repository', good: 'r', bad: 5, content: (repository) => ({ repository, ...app({}) }) },
  { place: 'default_domain', good: 'd', bad: 5, content: (defaultDomain) => ({ defaultDomain, ...app({}) }) },
  { place: 'default_tag', good: 't', bad: 5, content: (defaultTag) => ({ defaultTag, ...app({}) }) },
  {
    place: 'volumes.v',
    good: '/v',
    bad: 5,
    content: (v) => ({ ...bound, volumes: { v }, host: { v: '/h' } }),
  },
  {
    place: 'volumes.v.default_path',
    good: '/v',
    bad: 5,
    content: (defaultPath) => ({ ...bound, volumes: { v: { defaultPath } }, host: { v: '/h' } }),
  },
  {
    place: 'volumes.v.user',
    good: 'u:g',
    bad: ':',
    content: (user) => ({ ...app({ attaches: 'v' }), volumes: { v: { defaultPath: '/v', user } } }),
  },
  {
    place: 'volumes.v.permissions',
    good: '0750',
    bad: 'x?',
    content: (permissions) => ({
      ...app({ attaches: 'v' }),
      volumes: { v: { defaultPath: '/v', permissions } },
    }),
  },
  {
    place: 'volumes.v.driver_options.o',
    good: 'x',
    bad: [],
    content: (o) => ({
      ...app({ attaches: 'v' }),
      volumes: { v: { defaultPath: '/v', driverOptions: { o } } },
    }),
  },
  { place: 'host.root', good: '/r', bad: 5, content: (root) => ({ host: { root }, ...app({}) }) },
  { place: 'host.root', good: '/r', bad: 5, content: (hostRoot) => ({ hostRoot, ...app({}) }) },
  { place: 'host.v', good: '/h', bad: 5, content: (v) => ({ ...bound, volumes: { v: '/v' }, host: { v } }) },
  {
    place: 'host.v.one',
    good: '/h',
    bad: 5,
    content: (one) => ({
      ...app({ instances: 'one', binds: 'v' }),
      volumes: { v: '/v' },
      host: { v: { one } },
    }),
  },
  { place: 'containers.app.user', good: 'u', bad: ':', content: (user) => app({ user }) },
  {
    place: 'containers.app.permissions',
    good: 'u=r',
    bad: '?',
    content: (permissions) => app({ permissions }),
  },
  {
    place: 'containers.app.exposes[0]',
    good: 80,
    bad: 'x',
    content: (port) => app({ exposes: [[80, port]] }),
  },
  {
    place: 'containers.app.exposes[0]',
    good: 'private',
    bad: 5,
    content: (name) => app({ exposes: [[80, 80, name]] }),
  },
  {
    place: 'containers.app.create_options.labels.x',
    good: 'x',
    bad: Symbol('x'),
    content: (x) => app({ createOptions: { labels: { x } } }),
  },
  {
    place: 'containers.app.create_options.command',
    good: ['a', 'b'],
    bad: [() => 1, 2],
    content: (command) => app({ createOptions: { command } }),
  },
  {
    place: 'containers.app.create_options',
    good: { tty: true },
    bad: 5,
    content: (createOptions) => app({ createOptions }),
  },
  {
    place: 'containers.app.host_config.mem_limit',
    good: '1g',
    bad: new Date(0),
    content: (mem_limit) => app({ startOptions: { mem_limit } }),
  },
  {
    place: 'containers.app.host_config',
    good: { dns: ['1.1.1.1'] },
    bad: 'x',
    content: (hostConfig) => app({ hostConfig }),
  },
  {
    place: 'containers.app.binds[0]',
    good: '/c',
    bad: 5,
    content: (path) => app({ binds: [[path, '/h', 'ro']] }),
  },
  { place: 'containers.app.binds[0]', good: '/h', bad: 5, content: (path) => app({ binds: { '/c': path } }) },
  {
    place: 'containers.app.binds[0]',
    good: '/h',
    bad: 5,
    content: (path) => app({ binds: [['/c', path, 'ro']] }),
  },
  {
    place: 'containers.app.exec_commands[0]',
    good: 'run',
    bad: 5,
    content: (command) => app({ execCommands: [[command, 'u']] }),
  },
  {
    place: 'containers.app.exec_commands[0]',
    good: 'u',
    bad: '-x',
    content: (user) => app({ execCommands: [['run', user]] }),
  },
  {
    place: 'containers.app.exec_commands[0]',
    good: 'word',
    bad: {},
    content: (word) => app({ execCommands: [[['run', word], 'u']] }),
  },
  { place: 'containers.app.shares[0]', good: '/s', bad: {}, content: (path) => app({ shares: [path] }) },
  { place: 'containers.app.shares', good: '/s', bad: {}, content: (shares) => app({ shares }) },
  ...[
    { field: 'ipv4Address', good: '10.0.0.5', bad: 'x' },
    { field: 'ipv6Address', good: '::1', bad: '10.0.0.5' },
    { field: 'aliases', good: 'x', bad: {} },
    { field: 'linkLocalIps', good: '169.254.1.1', bad: {} },
  ].map(
    ({ field, ...values }): Row => ({
      place: `containers.app.networks[0].${field}`,
      ...values,
      content: (value) => app({ networks: { n: { [field]: value } } }, { networks: { n: null } }),
    }),
  ),
  ...[
    { field: 'dockerfile', good: 'a.Dockerfile', bad: 5 },
    { field: 'target', good: 'site', bad: {} },
    { field: 'platform', good: 'linux/arm64', bad: 5 },
    { field: 'network', good: 'none', bad: {} },
  ].map(
    ({ field, ...values }): Row => ({
      place: `containers.app.build.${field}`,
      ...values,
      content: (value) => app({ build: { context: '/srv', [field]: value } }),
    }),
  ),
  {
    place: 'containers.app.build.dockerfile_inline',
    good: 'FROM scratch',
    bad: 5,
    content: (dockerfileInline) => app({ build: { dockerfileInline } }),
  },
  ...['args', 'labels'].map(
    (field): Row => ({
      place: `containers.app.build.${field}.A`,
      good: 'x',
      bad: {},
      content: (A) => app({ build: { context: '/srv', [field]: { A, B: 1 } } }),
    }),
  ),
  ...['tags', 'cacheFrom'].map(
    (field): Row => ({
      place: `containers.app.build.${field === 'tags' ? field : 'cache_from'}[0]`,
      good: 'web:1',
      bad: {},
      content: (reference) => app({ build: { context: '/srv', [field]: [reference, 'web:0'] } }),
    }),
  ),
  {
    place: 'networks.n.driver',
    good: 'overlay',
    bad: 5,
    content: (driver) => ({ ...onNetwork, networks: { n: { driver } } }),
  },
  {
    place: 'networks.n.driver_options.o',
    good: 'x',
    bad: [],
    content: (o) => ({ ...onNetwork, networks: { n: { driverOptions: { o } } } }),
  },
  {
    place: 'networks.n.create_options.x',
    good: 'x',
    bad: Symbol('x'),
    content: (x) => ({ ...onNetwork, networks: { n: { createOptions: { x } } } }),
  },
];

/** The problem's path without what differs between the value as it was given and as it is kept. */
function startOf(place: string): string {
  return place.replace(/\[0\].*|\.(?:default_path|one|o|x|labels\.x|command|mem_limit)$/, '');
}

/** Elements of lists are told as they were written, which here is in camelCase. */
function asWritten(place: string): RegExp {
  return new RegExp(`\\n${place.replaceAll('.', '\\.').replace('exec_commands', 'execCommands')}`);
}

describe.each(rows)('$place', ({ place, good, bad, content }) => {
  test('is kept until a landscape is made', () => {
    const compute = vi.fn(() => good);
    const value = lazy(compute);
    const map = new ContainerMap('main', content(value));
    const again = new ContainerMap('main', map.asObject());
    map.copy().mergeFromMap(again).mergeFromObject(content(value)).checkIntegrity();
    map.getExtendedMap();
    expect(again.equals(map)).toBe(true);
    expect(compute).not.toHaveBeenCalled();
    expect(evaluateMap(map.declaration)).toEqual(new ContainerMap('main', content(good)).declaration);
    expect(compute).toHaveBeenCalled();
  });

  test('may be asynchronous, or of a registered type', async () => {
    class Placeholder {}
    registerType(Placeholder, () => good);
    try {
      const expected = new ContainerMap('main', content(good)).declaration;
      const later = new ContainerMap('main', content(lazy(async () => good)));
      expect(await evaluateMapAsync(later.declaration)).toEqual(expected);
      expect(() => evaluateMap(later.declaration)).toThrow(
        expect.objectContaining({
          code: 'lazy-asynchronous',
          message: expect.stringContaining(startOf(place)),
        }),
      );
      const registered = new ContainerMap('main', content(new Placeholder()));
      expect(evaluateMap(registered.declaration)).toEqual(expected);
      expect(new ContainerMap('main', registered.asObject()).equals(registered)).toBe(true);
    } finally {
      unregisterType(Placeholder);
    }
  });

  test('is refused where it is not valid, at its place', () => {
    const map = new ContainerMap('main', content(lazy(() => bad)));
    expect(() => evaluateMap(map.declaration)).toThrow(MapError);
    expect(() => evaluateMap(map.declaration)).toThrow(asWritten(startOf(place)));
  });

  test('tells where a function fails', () => {
    const cause = new Error('no vault');
    const fails = lazy(() => {
      throw cause;
    });
    const map = new ContainerMap('main', content(fails));
    expect(() => evaluateMap(map.declaration)).toThrow(
      expect.objectContaining({
        code: 'lazy-failed',
        cause,
        message: expect.stringMatching(
          new RegExp(`'${startOf(place).replaceAll('.', '\\.')}.*main.*no vault`),
        ),
      }),
    );
  });
});

test.each<[string, object]>([
  ['image', app({ image: lazy(() => 'x') })],
  ['exposes[0][0]', app({ exposes: [[lazy(() => 80), 80]] })],
  ['binds[0]', app({ binds: [lazy(() => 'v')] })],
  ['uses[0]', app({ uses: [lazy(() => 'v')] })],
  ['attaches[0]', app({ attaches: [lazy(() => 'v')] })],
  ['links[0]', app({ links: [lazy(() => 'v')] })],
  ['extends', app({ extends: lazy(() => 'v') })],
  ['instances[0]', app({ instances: [lazy(() => 'v')] })],
  ['networkMode', app({ networkMode: lazy(() => 'host') })],
  ['networks[0]', app({ networks: [lazy(() => 'n')] })],
  ['healthcheck', app({ healthcheck: lazy(() => 'x') })],
  ['stopTimeout', app({ stopTimeout: lazy(() => 5) })],
])('no lazy value is taken in %s', (place, content) => {
  expect(() => new ContainerMap('main', content)).toThrow(`containers.app.${place}: expected`);
  expect(() => new ContainerMap('main', content)).toThrow('found a lazy value');
});

describe('what is not needed is never asked for', () => {
  const unwanted = () => {
    throw new Error('asked for');
  };

  test.each<[string, object]>([
    [
      'an alias that nothing binds or attaches',
      { volumes: { v: lazy(unwanted) }, host: { v: lazy(unwanted) } },
    ],
    ['an abstract configuration that nothing extends', { generic: { abstract: true, user: lazy(unwanted) } }],
    [
      'aliases of such a configuration',
      { generic: { abstract: true, binds: 'v' }, volumes: { v: '/v' }, host: { v: lazy(unwanted) } },
    ],
  ])('%s', (_, content) => {
    const map = new ContainerMap('main', { app: {}, ...content });
    expect([...evaluateMap(map.declaration).containers.keys()]).toEqual(['app']);
  });

  test('what a configuration inherits is needed', () => {
    const map = new ContainerMap('main', {
      generic: { abstract: true, binds: 'v' },
      app: { extends: 'generic' },
      volumes: { v: '/v' },
      host: { v: lazy(() => '/h') },
    });
    expect(evaluateMap(map.declaration).host.paths.get('v')).toBe('/h');
  });
});

test('a value once worked out is worked out once for all landscapes', () => {
  const compute = vi.fn(() => 'u');
  const map = new ContainerMap('main', app({ user: lazyOnce(compute) }));
  evaluateMap(map.declaration);
  evaluateMap(map.declaration);
  expect(compute).toHaveBeenCalledTimes(1);
});

test.each<[string, (value: unknown) => object]>([
  ['an attribute', (repository) => ({ repository, defaultTag: 't', ...app({}) })],
  ['the host root', (root) => ({ ...app({}), host: { root, v: '/h' } })],
  ['a property', (user) => app({ user, image: 'x' })],
  ['an option', (x) => app({ createOptions: { x, y: 1 } })],
])('%s whose lazy value gives nothing is not set', (_, content) => {
  const map = new ContainerMap('main', content(lazy(() => undefined)));
  expect(evaluateMap(map.declaration)).toEqual(new ContainerMap('main', content(undefined)).declaration);
});

test('a path that gives nothing is missed where it is needed', () => {
  const map = new ContainerMap('main', { ...bound, volumes: { v: '/v' }, host: { v: lazy(() => null) } });
  expect(() => evaluateMap(map.declaration)).toThrow(
    'host.v: expected a path, or a path for each instance, found nothing',
  );
});

test('a map without lazy values is taken as it is', () => {
  const { declaration } = new ContainerMap('main', app({ user: 'u' }));
  expect(evaluateMap(declaration)).toBe(declaration);
});

test('functions for options may inherit, and be merged (D-07)', async () => {
  const map = new ContainerMap('main', {
    generic: { abstract: true, hostConfig: () => ({ a: 1, b: 1 }), createOptions: async () => ({ c: 1 }) },
    app: { extends: 'generic', hostConfig: { b: 2 }, createOptions: () => ({ d: 2 }) },
  });
  const extended = map.getExtendedMap();
  expect(map.asObject()).toMatchObject({ containers: { app: { hostConfig: { b: 2 } } } });
  expect((await evaluateMapAsync(extended.declaration)).containers.get('app')).toMatchObject({
    hostConfig: { a: 1, b: 2 },
    createOptions: { c: 1, d: 2 },
  });
});

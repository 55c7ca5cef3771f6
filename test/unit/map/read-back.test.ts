/** What a configuration gives can be given to another one, as it is or changed in part. */
import { describe, expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { VolumeConfiguration } from '../../../src/map/volume-configuration.js';
import { problemsWith } from './support.js';

function full(): ContainerConfiguration {
  return new ContainerConfiguration({
    extends: ['base'],
    instances: 'one',
    clients: 'here',
    shares: ['/a', lazy(() => '/b')],
    binds: ['v', ['/c', '/h', 'ro'], ['/d', { one: '/one' }]],
    attaches: ['a', ['b', '/b']],
    uses: ['c', ['d', '/x', 'ro']],
    links: ['e', ['f', 'g']],
    exposes: [80, '53/udp', [443, 8443, 'public', true], '8000-8002'],
    user: 'web:www',
    permissions: 'u=rwX',
    stopTimeout: null,
    networkMode: 'container:x',
    networks: [['n', ['alias'], 'e', '172.20.0.5'], 'm'],
    execCommands: [[['/bin/a', 'b'], 'root', 'initial'], '/bin/c'],
    healthcheck: { interval: '10s' },
    compare: { '*': 'set', labels: 'ignore' },
    createOptions: { environment: { A: lazy(() => '1') } },
    hostConfig: () => ({ init: true }),
  });
}

describe('a property of a container, assigned to another one', () => {
  const given = full();
  const assigned = new ContainerConfiguration();
  assigned.extends = given.extends;
  assigned.instances = given.instances;
  assigned.clients = given.clients;
  assigned.shares = given.shares;
  assigned.binds = given.binds;
  assigned.attaches = given.attaches;
  assigned.uses = given.uses;
  assigned.links = given.links;
  assigned.exposes = given.exposes;
  assigned.user = given.user;
  assigned.permissions = given.permissions;
  assigned.stopTimeout = given.stopTimeout;
  assigned.networkMode = given.networkMode;
  assigned.networks = given.networks;
  assigned.execCommands = given.execCommands;
  assigned.healthcheck = given.healthcheck;
  assigned.compare = given.compare;
  assigned.createOptions = given.createOptions;
  assigned.hostConfig = given.hostConfig;

  test.each(Object.entries(given.declaration))('%s', (property, value) => {
    expect(assigned.declaration).toHaveProperty(property, value);
  });
});

describe('elements changed in part', () => {
  test('binds', () => {
    const app = full();
    app.binds = app.binds.map((bind) => ({ ...bind, readonly: true }));
    expect(app.binds).toEqual(full().binds.map((bind) => ({ ...bind, readonly: true })));
  });

  test('attached volumes, as used ones of another container at one path', () => {
    const app = full();
    app.uses = app.attaches.map(({ name }) => ({ kind: 'used', name, path: '/mnt', readonly: true }));
    expect(app.uses).toEqual([
      { kind: 'used', name: 'a', path: '/mnt', readonly: true },
      { kind: 'used', name: 'b', path: '/mnt', readonly: true },
    ]);
  });

  test('a path makes a used volume of a shared one', () => {
    const app = new ContainerConfiguration({ uses: 'a' });
    app.uses = app.uses.map((item) => ({ ...item, path: '/mnt' }));
    expect(app.uses).toEqual([{ kind: 'used', name: 'a', path: '/mnt', readonly: false }]);
  });

  test('ports', () => {
    const app = full();
    app.exposes = app.exposes.map((binding) => ({ ...binding, hostPort: 0 }));
    expect(app.exposes).toEqual(full().exposes.map((binding) => ({ ...binding, hostPort: 0 })));
  });

  test('the network mode', () => {
    const app = new ContainerConfiguration();
    app.networkMode = { kind: 'container', container: 'bridge' };
    expect(app.networkMode).toEqual({ kind: 'container', container: 'bridge' });
  });

  test('one element alone', () => {
    const app = new ContainerConfiguration();
    Reflect.set(app, 'binds', full().binds[0]);
    Reflect.set(app, 'uses', full().uses[1]);
    expect(app.binds).toEqual(full().binds.slice(0, 1));
    expect(app.uses).toEqual(full().uses.slice(1));
  });
});

test('elements in content', () => {
  const { binds, uses, networks, links, exposes } = full();
  const app = new ContainerConfiguration({ binds, uses, networks, links, exposes });
  expect(app.declaration).toMatchObject({ binds, uses, networks, links, exposes });
});

test('parts of a map', () => {
  const map = new ContainerMap('main', {
    app: {},
    groups: { all: ['app'] },
    clients: 'here',
    host: { a: '/a' },
  });
  const before = map.declaration;
  const { groups, clients, host, containers } = map;
  map.groups = groups;
  map.clients = clients;
  map.host = host;
  map.containers = containers;
  expect(map.declaration).toEqual(before);
});

test('the owner of a volume', () => {
  const volume = new VolumeConfiguration({ user: 'web:www', driverOptions: { a: 1 } });
  const other = new VolumeConfiguration();
  other.user = volume.user;
  other.driverOptions = volume.driverOptions;
  expect(other.equals(volume)).toBe(true);
});

test.each([
  ['binds', [{ kind: 'other', name: 'v' }], /'kind' is not a property of an item of binds/],
  ['networkMode', { kind: 'bridge', container: 'x' }, /found a mapping/],
  ['networkMode', { kind: 'container' }, /expected a text/],
  ['networkMode', { kind: 'none', more: 1 }, /found a mapping/],
  ['exposes', [{ exposedPort: '53/udp', protocol: 'tcp' }], /the protocol is given twice: udp and tcp/],
  ['exposes', [{ exposedPort: 53, protocol: 'icmp' }], /expected 'tcp', 'udp' or 'sctp'/],
])('refused: %s %j', (property, value, words) => {
  expect(problemsWith(property, value)).toEqual([expect.stringMatching(words)]);
});

test('a protocol behind the port', () => {
  const app = new ContainerConfiguration({ exposes: { 53: { protocol: 'udp', hostPort: 53 } } });
  expect(app.exposes).toEqual([{ exposedPort: 53, protocol: 'udp', hostPort: 53, ipv6: false }]);
});

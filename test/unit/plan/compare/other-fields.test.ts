/** Spellings that engines take for the same, the other ones, and fields that no rule is written for. */
import { expect, test } from 'vitest';
import { differences } from './compared.js';

const id = 'c'.repeat(64);
const containers = [{ id, name: 'main.db' }];
const rest = { db: { image: 'x' } };

test.each([
  [{ stop_signal: '10' }, { StopSignal: 'sigusr1' }],
  [{ create_options: { mac_address: 'AA:BB' } }, { MacAddress: 'aa:bb' }],
  [{ create_options: { tty: false } }, {}],
  [{ create_options: { stdin_open: true } }, { StdinOnce: false, AttachStdin: false }],
  [{ healthcheck: { test: 'x' } }, { Healthcheck: { Test: ['CMD-SHELL', 'x'], Interval: 0 } }],
  [
    { create_options: { healthcheck: { test: 'x', StartInterval: 5 } } },
    { Healthcheck: { Test: ['CMD-SHELL', 'x'] } },
  ],
  [{ exposes: [80, 81] }, { ExposedPorts: { '80-81/tcp': {} } }],
])('%j is %j', (declared, configuration) => {
  expect(differences({ declared, changes: { configuration } })).toEqual([]);
});

test.each([
  [{ cap_add: ['net_admin'] }, { CapAdd: ['CAP_NET_ADMIN'] }],
  [
    { devices: ['/dev/x'] },
    { Devices: [{ PathOnHost: '/dev/x', PathInContainer: '', CgroupPermissions: '' }] },
  ],
  [{ security_opt: ['no-new-privileges:true'] }, { SecurityOpt: ['no-new-privileges'] }],
  [{ privileged: true }, { SecurityOpt: ['label=disable'] }],
  [
    { ulimits: { name: 'core', soft: 1 } },
    {
      Ulimits: [
        { Name: 'core', Soft: 1, Hard: 0 },
        { Name: 'nofile', Soft: 1, Hard: 1 },
      ],
    },
  ],
  [
    { log_config: { config: { 'max-file': 2 } } },
    { LogConfig: { Type: 'json-file', Config: { 'max-file': '2', tag: 'x' } } },
  ],
  [
    { port_bindings: { 80: ['0.0.0.0', 8080] } },
    { PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] } },
  ],
  [{ port_bindings: { 80: null } }, { PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '0' }] } }],
  [{ extra_hosts: ['a=1.2.3.4'] }, { ExtraHosts: ['a:1.2.3.4'] }],
  [{ pid_mode: 'container:main.db' }, { PidMode: `container:${id}` }],
  [{ network_mode: 'container:main.db' }, { NetworkMode: `container:${id}` }],
  [
    { init: false, isolation: '' },
    { Init: null, Isolation: '' },
  ],
])('%j is %j', (options, hostConfiguration) => {
  expect(
    differences({ declared: { host_config: options }, changes: { hostConfiguration }, containers, rest }),
  ).toEqual([]);
});

test.each([
  [{ links: { db: 'x' } }, { Links: ['/main.db:/main.app/x', '/other:/main.app/y'] }, []],
  [{ links: { db: 'x' } }, { Links: ['/main.db:/main.app/y'] }, ['links: (none) -> main.db:x']],
  [{ links: { db: 'x' } }, { Links: null }, ['links: (none) -> main.db:x']],
  [{ links: { db: 'x' }, networks: 'net' }, { Links: null }, []],
  [
    { network_mode: 'db' },
    { NetworkMode: `container:${'d'.repeat(64)}` },
    ['network_mode: container:dddddddddddd, which is gone -> container:main.db'],
  ],
  [{ network_mode: 'disabled' }, { NetworkMode: 'none' }, []],
  [{ network_mode: 'disabled' }, { NetworkMode: 'bridge' }, ['network_mode: a network of its own -> none']],
  [{ networks: 'net' }, { NetworkMode: 'bridge' }, []],
  [{}, { NetworkMode: 'host' }, ['network_mode: host -> a network of its own']],
  [{}, { Privileged: true }, ['privileged: true -> false']],
])('%j beside %j, which somebody else made', (declared, hostConfiguration, expected) => {
  const given = {
    declared,
    foreign: true,
    changes: { hostConfiguration },
    containers,
    rest: { ...rest, networks: { net: {} } },
  };
  expect(differences(given)).toEqual(expected);
});

test('a field that nobody knows is compared as it is', () => {
  const made = { host_config: { MaskedPaths: ['/a'], Annotations: { b: '1', a: '2' } } };
  const turned = { host_config: { MaskedPaths: ['/a'], Annotations: { a: '2', b: '1' } } };
  expect(differences({ declared: turned, made })).toEqual([]);
  expect(differences({ declared: { host_config: { MaskedPaths: ['/b'] } }, made })).toEqual([
    'annotations: {"a":"2","b":"1"} -> (not declared)',
    'masked_paths: ["/a"] -> ["/b"]',
  ]);
});

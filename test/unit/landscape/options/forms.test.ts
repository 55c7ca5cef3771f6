/** Forms of options that the recorded answers do not have. */
import { expect, test } from 'vitest';
import { containerOf } from '../landscape-of.js';

test.each([
  [{ links: ['a:b', ['c', null]] }, { Links: ['a:b', 'c'] }],
  [
    { port_bindings: { '53/udp': ['::1', 53] } },
    { PortBindings: { '53/udp': [{ HostIp: '::1', HostPort: '53' }] } },
  ],
  [{ volumes_from: 'a' }, { VolumesFrom: ['a'] }],
  [{ sysctls: { 'net.ipv4.ip_forward': 1 } }, { Sysctls: { 'net.ipv4.ip_forward': '1' } }],
  [
    { read_only: true, dns: '1.1.1.1' },
    { ReadonlyRootfs: true, Dns: ['1.1.1.1'] },
  ],
  [{ mounts: [{ Type: 'tmpfs', Target: '/t' }] }, { Mounts: [{ Type: 'tmpfs', Target: '/t' }] }],
  [{ devices: { PathOnHost: '/a' } }, { Devices: [{ PathOnHost: '/a' }] }],
])('host_config %j', (hostConfig, expected) => {
  expect(containerOf({ host_config: hostConfig }).payload.HostConfig).toEqual(expected);
});

test.each([
  [{ environment: { A: true, B: null } }, { Env: ['A=true', 'B'] }],
  [{ healthcheck: { test: null } }, { Healthcheck: { Test: ['NONE'] } }],
  [{ healthcheck: { test: ['curl', 'x'] } }, { Healthcheck: { Test: ['CMD', 'curl', 'x'] } }],
  [{ volumes: { '/a': null } }, { Volumes: { '/a': {} } }],
  [
    { stop_signal: 9, stop_timeout: 5 },
    { StopSignal: '9', StopTimeout: 5 },
  ],
])('create_options %j', (createOptions, expected) => {
  expect(containerOf({ create_options: createOptions }).payload).toMatchObject(expected);
});

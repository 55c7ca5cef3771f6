/** The forms that the manual's section 3.7.1 accepts, beyond the recorded ones. */
import { describe, expect, test } from 'vitest';
import { read } from './support.js';

const shared = (name: string, readonly = false) => ({ kind: 'shared', name, readonly });
const used = (name: string, path: string, readonly = false) => ({ kind: 'used', name, path, readonly });
const host = (path: string, hostPath: unknown, readonly = false) => ({
  kind: 'host',
  path,
  hostPath,
  readonly,
});
const port = (exposedPort: number, rest: object = {}) => ({
  exposedPort,
  protocol: 'tcp',
  ipv6: false,
  ...rest,
});

describe('binds', () => {
  test.each([
    [
      ['volume1', ['volume2', true]],
      [shared('volume1'), shared('volume2', true)],
    ],
    [
      [['volume1'], ['volume2', 'ro']],
      [shared('volume1'), shared('volume2', true)],
    ],
    [{ volume1: 'rw', volume2: true }, [shared('volume1'), shared('volume2', true)]],
    [
      [{ app_config: 'ro' }, 'app_data'],
      [shared('app_config', true), shared('app_data')],
    ],
    [[{ app_data: null }], [shared('app_data')]],
    [{ app_data: null }, [shared('app_data')]],
    [{ '/etc/nginx': ['config/nginx', 'ro'] }, [host('/etc/nginx', 'config/nginx', true)]],
    [{ '/etc/nginx': ['config/nginx', 'true'] }, [host('/etc/nginx', 'config/nginx', true)]],
    [[['/c', 'h', true]], [host('/c', 'h', true)]],
    [[['/c', ['h', true]]], [host('/c', 'h', true)]],
    [{ '/c': ['h', 'false'] }, [host('/c', 'h')]],
    [{ '/c': { one: 'a', two: 'b' } }, [host('/c', { one: 'a', two: 'b' })]],
    [[{ name: 'a', readonly: 'rw' }], [shared('a')]],
    [[{ path: '/c', hostPath: '/h' }], [host('/c', '/h')]],
  ])('%j', (value, expected) => {
    expect(read('binds', value).binds).toEqual(expected);
  });
});

describe('uses', () => {
  test.each([
    [{ a: null }, [shared('a')]],
    [{ a: 'ro' }, [shared('a', true)]],
    [{ a: ['/p', 'ro'] }, [used('a', '/p', true)]],
    [[['a', '/p', 'ro']], [used('a', '/p', true)]],
    [[{ a: ['/p'] }], [used('a', '/p')]],
    [[{ name: 'a', path: '/p', readonly: true }], [used('a', '/p', true)]],
  ])('%j', (value, expected) => {
    expect(read('uses', value).uses).toEqual(expected);
  });
});

describe('attaches', () => {
  test.each([
    [[{ a: null }], [shared('a')]],
    [
      ['a', { b: '/p' }],
      [shared('a'), used('b', '/p')],
    ],
    [[['a', false]], [shared('a')]],
    [[{ name: 'a', path: '/p' }], [used('a', '/p')]],
  ])('%j', (value, expected) => {
    expect(read('attaches', value).attaches).toEqual(expected);
  });
});

describe('links', () => {
  test.each([
    [{ a: 'b', c: null }, [{ container: 'a', alias: 'b' }, { container: 'c' }]],
    [
      [{ a: 'b' }, 'app.one'],
      [{ container: 'a', alias: 'b' }, { container: 'app.one' }],
    ],
    [[['a', null]], [{ container: 'a' }]],
  ])('%j', (value, expected) => {
    expect(read('links', value).links).toEqual(expected);
  });
});

describe('exposes', () => {
  test.each([
    [8111, [port(8111)]],
    [[{ 80: 8080 }], [port(80, { hostPort: 8080 })]],
    [{ 80: [8080] }, [port(80, { hostPort: 8080 })]],
    [{ 80: null }, [port(80)]],
    [{ 80: { host_port: 1, interface: 'x' } }, [port(80, { hostPort: 1, interface: 'x' })]],
    [[[80, [80, 'private', true]]], [port(80, { hostPort: 80, interface: 'private', ipv6: true })]],
    [
      ['53/udp', '80'],
      [port(53, { protocol: 'udp' }), port(80)],
    ],
    [
      new Map([
        [443, 443],
        [80, 80],
      ]),
      [port(443, { hostPort: 443 }), port(80, { hostPort: 80 })],
    ],
    [[{ exposedPort: 80 }], [port(80)]],
  ])('%j', (value, expected) => {
    expect(read('exposes', value).exposes).toEqual(expected);
  });
});

describe('networks', () => {
  const endpoint = (networkName: string, rest: object = {}) => ({
    networkName,
    aliases: [],
    links: [],
    linkLocalIps: [],
    ...rest,
  });
  test.each([
    [
      { network1: { ipv4: '172.17.0.5' }, bridge: null },
      [endpoint('network1', { ipv4Address: '172.17.0.5' }), endpoint('bridge')],
    ],
    [[{ n: { ipv6_address: '::1' } }], [endpoint('n', { ipv6Address: '::1' })]],
    [
      [{ n: null }, ['m', 'a']],
      [endpoint('n'), endpoint('m', { aliases: ['a'] })],
    ],
    [
      { n: ['a', 'l', '1.1.1.1'] },
      [endpoint('n', { aliases: ['a'], links: [{ container: 'l' }], ipv4Address: '1.1.1.1' })],
    ],
    [{ n: { links: { c: 'x' } } }, [endpoint('n', { links: [{ container: 'c', alias: 'x' }] })]],
    [[{ network_name: 'n', aliases: 'a' }], [endpoint('n', { aliases: ['a'] })]],
  ])('%j', (value, expected) => {
    expect(read('networks', value).networks).toEqual(expected);
  });
});

describe('exec_commands', () => {
  const words = ['/bin/bash', '-c', 'script.sh'];
  test.each([
    [[[words, 'root']], [{ command: words, user: 'root', policy: 'restart' }]],
    // As the manual prints it in section 3.9.1, "described in YAML syntax".
    [[words, 'root'], [{ command: words, user: 'root', policy: 'restart' }]],
    [
      [['a', 'b', 'initial'], 'c'],
      [
        { command: 'a', user: 'b', policy: 'initial' },
        { command: 'c', policy: 'restart' },
      ],
    ],
    [{ ls: 'root' }, [{ command: 'ls', user: 'root', policy: 'restart' }]],
    [[{ ls: ['root', 'initial'] }], [{ command: 'ls', user: 'root', policy: 'initial' }]],
    [[{ cmd: 'ls', policy: 'initial' }], [{ command: 'ls', policy: 'initial' }]],
  ])('%j', (value, expected) => {
    expect(read('exec_commands', value).execCommands).toEqual(expected);
  });
});

describe('network_mode', () => {
  test.each([
    ['disabled', { kind: 'none' }],
    [false, { kind: 'none' }],
    ['/m.c', { kind: 'foreign', container: 'm.c' }],
    ['app', { kind: 'container', container: 'app' }],
    ['other.one.x', { kind: 'container', container: 'other.one.x' }],
    [['other', null], { kind: 'container', container: 'other' }],
  ])('%j', (value, expected) => {
    expect(read('network_mode', value).networkMode).toEqual(expected);
  });
});

describe('healthcheck', () => {
  test.each([
    ['curl x', { test: 'curl x' }],
    [
      { test: ['curl', 'x'], interval: '1m30s' },
      { test: ['CMD', 'curl', 'x'], interval: 90e9 },
    ],
    [
      { test: ['CMD-SHELL', 'x'], timeout: '1.5s', retries: '3' },
      { test: ['CMD-SHELL', 'x'], timeout: 15e8, retries: 3 },
    ],
    [{ startPeriod: '1h' }, { startPeriod: 3600e9 }],
    [{ test: ['NONE'] }, { test: null }],
    [['x', '1000 ms', 10], { test: 'x', interval: 1e9, timeout: 10 }],
  ])('%j', (value, expected) => {
    expect(read('healthcheck', value).healthcheck).toEqual(expected);
  });
});

describe('single values', () => {
  test.each([
    ['user', 0, { user: '0' }],
    ['user', 'web:www', { user: 'web', group: 'www' }],
    ['user', [1000, 'www'], { user: '1000', group: 'www' }],
    ['permissions', 'u=rwX, g=rX, o=', 'u=rwX,g=rX,o='],
    ['permissions', 750, '750'],
    ['stop_timeout', null, null],
    ['stop_signal', 2, '2'],
    ['start_delay', 1.5, 1.5],
    ['persistent', 1, true],
    ['ready', 'completed', 'completed'],
    ['ready_timeout', '2m', 120],
    ['min_running', '1.5', 1.5],
    ['update_order', 'start-first', 'start-first'],
    ['update_parallel', '3', 3],
    ['compare', { '*': 'ignore', mem_limit: 'exact' }, { '*': 'ignore', mem_limit: 'exact' }],
    ['previous_name', 1, '1'],
    ['instances', [1, 'two'], ['1', 'two']],
  ])('%s: %j', (property, value, expected) => {
    const name = property.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(read(property, value)).toHaveProperty(name, expected);
  });
});

test('options keep their keys, in whatever form they are given', () => {
  const options = { memLimit: '3g', mem_limit: 1, Labels: new Map([['a_b', [true, null]]]), none: undefined };
  expect(read('createOptions', options).createOptions).toEqual({
    memLimit: '3g',
    mem_limit: 1,
    Labels: { a_b: [true, null] },
  });
});

test('start_options is another word for host_config', () => {
  expect(read('start_options', { a: 1 }).hostConfig).toEqual({ a: 1 });
});

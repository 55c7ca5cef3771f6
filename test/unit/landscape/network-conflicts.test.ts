/** What engines refuse only when a container is created, or even only when it is started. */
import { describe, expect, test } from 'vitest';
import { containerOf, problemsOf } from './landscape-of.js';

const rest = { app: { instances: ['i'] }, networks: { n: null } };

describe('with another network stack than its own', () => {
  test.each([
    [{ network_mode: 'host' }, 'the network of the host'],
    [{ network_mode: 'app.i' }, "the network of 'main.app.i'"],
    [{ network_mode: 'container:x' }, "the network of 'x'"],
    [{ host_config: { network_mode: 'container:x' } }, "the network of 'x'"],
    [{ host_config: { NetworkMode: 'none' } }, 'networking disabled'],
    [{ network_mode: 'bridge', host_config: { network_mode: 'host' } }, 'the network of the host'],
  ])('a container cannot be on networks: %j', (mode, words) => {
    expect(problemsOf({ web: { ...mode, networks: 'n' }, ...rest })).toEqual([
      `containers.web.networks: a container with ${words} cannot be on networks as well`,
    ]);
  });

  test.each([[80], [[80, 80]]])('a container with that of another has no ports: %j', (port) => {
    expect(problemsOf({ web: { network_mode: 'app.i', exposes: [port] }, ...rest })).toEqual([
      "containers.web.exposes: a container with the network of 'main.app.i' has no ports of its own: expose them there",
    ]);
  });

  test.each([
    { network_mode: 'host', exposes: [80] },
    { network_mode: 'bridge', networks: 'n' },
    { network_mode: 'disabled', networks: 'n', exposes: [[80, 80]] },
    { host_config: { network_mode: 'bridge' }, networks: 'n' },
  ])('nothing else is refused: %j', (configuration) => {
    expect(containerOf(configuration, rest).name).toBe('main.web');
  });
});

describe('beside the networks of a container', () => {
  test.each([['host'], ['none']])("engines take '%s' alone", (preset) => {
    for (const networks of [
      [preset, 'n'],
      ['n', preset],
    ])
      expect(problemsOf({ web: { networks }, ...rest })).toEqual([
        `containers.web.networks: a container on '${preset}' cannot be on other networks as well`,
      ]);
    expect(containerOf({ networks: [preset] }, rest).networks).toHaveLength(1);
  });
});

describe('options that contradict the network stack', () => {
  test.each([
    [{ create_options: { hostname: 'x' } }, 'create_options.hostname'],
    [{ create_options: { Hostname: 'x' } }, 'create_options.Hostname'],
    [{ create_options: { mac_address: 'x' } }, 'create_options.mac_address'],
    [{ create_options: { dns: '1.1.1.1' } }, 'create_options.dns'],
    [{ host_config: { dns: '1.1.1.1' } }, 'host_config.dns'],
    [{ host_config: { extra_hosts: { a: '1.1.1.1' } } }, 'host_config.extra_hosts'],
    [{ host_config: { publish_all_ports: true } }, 'host_config.publish_all_ports'],
    [{ host_config: { port_bindings: { 80: 80 } } }, 'host_config.port_bindings'],
    [{ create_options: { ports: [80] } }, 'create_options.ports'],
  ])('of another container: %j', (options, path) => {
    const option = path.split('.')[1];
    const message = `a container with the network of 'main.app.i' cannot have '${option}'`;
    expect(problemsOf({ web: { network_mode: 'app.i', ...options }, ...rest })).toEqual([
      `containers.web.${path}: ${message}`,
    ]);
  });

  test.each([
    { network_mode: 'host', create_options: { hostname: 'x' }, host_config: { dns: '1.1.1.1' } },
    { network_mode: 'app.i', create_options: { hostname: '' }, host_config: { publish_all_ports: false } },
  ])('nothing else is refused: %j', (configuration) => {
    expect(containerOf(configuration, rest).name).toBe('main.web');
  });
});

describe('a host name', () => {
  const long = 'x'.repeat(59);

  test('that is made from the name of the container is left out where it is too long', () => {
    expect(containerOf({}, {}, { clientName: 'c'.repeat(54) }).payload.Hostname).toHaveLength(63);
    expect(containerOf({}, {}, { clientName: 'c'.repeat(55) }).payload).not.toHaveProperty('Hostname');
  });

  test.each([['hostname'], ['Hostname']])('that is given as %s is refused where it is too long', (option) => {
    const web = { create_options: { [option]: `${long}.long` } };
    expect(problemsOf({ web })).toEqual([
      `containers.web.create_options.hostname: '${long}.long' is too long for a host name: 64 characters, 63 at most`,
    ]);
    expect(containerOf({ create_options: { [option]: `${long}.ok` } }).payload.Hostname).toHaveLength(62);
  });
});

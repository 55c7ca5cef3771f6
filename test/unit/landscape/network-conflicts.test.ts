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

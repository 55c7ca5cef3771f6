import { describe, expect, test } from 'vitest';
import { isComparableHash } from '../../../src/landscape/hash.js';
import { containerIn, containerOf, errorOf, landscapeOf, problemsOf } from './landscape-of.js';

describe('a container', () => {
  test.each([
    [2000, '2000'],
    ['a', 'a'],
    ['a:b', 'a:b'],
    [0, '0'],
  ])('runs as exactly the user that is declared: %s', (user, expected) => {
    expect(containerOf({ user }).payload.User).toBe(expected);
  });

  test('has one item for each instance, and one without instances', () => {
    const { items } = landscapeOf({ app: { instances: ['i', 'j'] }, web: {} });
    const containers = [...items.values()].filter(({ kind }) => kind === 'container');
    expect(containers.map(({ id }) => id)).toEqual([
      'container:main.app.i',
      'container:main.app.j',
      'container:main.web',
    ]);
  });

  test('inherits; what is abstract is no item', () => {
    const landscape = landscapeOf({
      base: { abstract: true, image: 'x', create_options: { environment: { A: 1 } } },
      web: { extends: 'base' },
    });
    expect(containerIn(landscape, 'main.web')).toMatchObject({
      image: 'x:latest',
      payload: { Env: ['A=1'] },
    });
    expect(landscape.items.has('container:main.base')).toBe(false);
  });

  test.each([
    [{}, {}, {}],
    [{ stop_timeout: 20 }, { stopTimeout: 5 }, { timeout: 20 }],
    [{}, { stopTimeout: 5 }, { timeout: 5 }],
    [{ stop_timeout: null }, { stopTimeout: 5 }, {}],
    [{ stop_signal: 'SIGINT' }, {}, { signal: 'SIGINT' }],
  ])('with %j on a client with %j is stopped with %j', (configuration, settings, stop) => {
    expect(containerOf(configuration, {}, settings).stop).toEqual(stop);
  });

  test('tells the engine how it is stopped and checked', () => {
    const { payload } = containerOf({
      stop_timeout: 20,
      stop_signal: 'SIGINT',
      healthcheck: { test: 'curl x', interval: '1s', retries: 3 },
    });
    expect(payload).toMatchObject({
      StopTimeout: 20,
      StopSignal: 'SIGINT',
      Healthcheck: { Test: ['CMD-SHELL', 'curl x'], Interval: 1_000_000_000, Retries: 3 },
    });
  });

  test('lists the keys that are not carried out yet', () => {
    const item = containerOf({ clients: 'c', persistent: true });
    expect(item.unsupported.map(({ key }) => key)).toEqual(['clients']);
    expect(item.persistent).toBe(true);
    expect(containerOf({}, { clients: ['c'] }).unsupported.map(({ key }) => key)).toEqual(['clients']);
    expect(containerOf({ start_delay: 3, exec_commands: 'ls' }).unsupported).toEqual([]);
  });
});

describe('the hash of a declaration', () => {
  const hash = (configuration: object, rest: object = {}) => containerOf(configuration, rest).hash;

  test('stays when the order of keys changes', () => {
    const options = { environment: { A: 1, B: 2 } };
    expect(hash({ image: 'x', create_options: { labels: { a: '1', b: '2' }, ...options } })).toBe(
      hash({ create_options: { ...options, labels: { b: '2', a: '1' } }, image: 'x' }),
    );
    expect(hash({})).toMatch(/^2-[0-9a-f]{16}$/);
  });

  test.each([
    [{ image: 'y' }],
    [{ image: 'x', user: 1 }],
    [{ image: 'x', network_mode: 'host' }],
    [{ image: 'x', create_options: { labels: { a: '1' } } }],
    [{ image: 'x', host_config: { oom_score_adj: 5 } }],
  ])('changes with %j', (configuration) => {
    expect(hash(configuration)).not.toBe(hash({ image: 'x' }));
  });

  test.each([
    [{ networks: 'bridge' }],
    [{ host_config: { mem_limit: 5, cpu_shares: 512, restart_policy: { Name: 'always' } } }],
    [{ exec_commands: 'ls', stop_timeout: null, persistent: true }],
  ])('stays with %j, which takes no new container', (configuration) => {
    expect(hash({ image: 'x', ...configuration })).toBe(hash({ image: 'x' }));
  });

  test('is compared with those of the same format only', () => {
    expect(isComparableHash(hash({}))).toBe(true);
    expect(['351c83926af3dcb1', '1-351c83926af3dcb1', '22-a', ''].map(isComparableHash)).not.toContain(true);
  });

  test("does not change with a volume's owner, which is the volume's own matter", () => {
    const volumes = (user: number) => ({ o: { attaches: 'v', user }, volumes: { v: '/v' } });
    expect(hash({ uses: 'v' }, volumes(1))).toBe(hash({ uses: 'v' }, volumes(2)));
    expect(hash({ uses: 'v' }, volumes(1))).not.toBe(hash({ uses: { v: 'ro' } }, volumes(1)));
  });
});

test('a label names the fields that were declared, whatever they are worth', () => {
  const fields = (configuration: object) => containerOf(configuration).payload.Labels['io.docker-map.fields'];
  expect(fields({})).toBe('Hostname');
  expect(
    fields({ user: 1, create_options: { command: 'x' }, host_config: { mem_limit: 5, init: false } }),
  ).toBe('Cmd,Hostname,Init,Memory,User');
});

test('all problems of a map come at once, with map, container and key', () => {
  const error = errorOf({
    a: { links: 'x', host_config: { memory: 1 } },
    b: { networks: 'y' },
    c: { links: 'c' },
  });
  expect(error.code).toBe('landscape-invalid');
  expect(error.message.split('\n')).toEqual([
    "4 problems in map 'main'",
    "containers.a.links: there is no container configuration 'x'",
    "containers.a.host_config.memory: 'memory' is no option of Docker; did you mean 'Memory'?",
    "containers.b.networks: there is no network 'y'",
    'containers.c: depends on itself: c -> c',
  ]);
});

test.each([
  [
    { 'a.b': {}, a: { instances: ['b'] } },
    "containers.a: 'a.b' and the instance 'b' of 'a' would both be named 'main.a.b'",
  ],
  [
    { a: { instances: ['b.c'] }, 'a.b': { instances: ['c'] } },
    "containers.a.b: the instance 'b.c' of 'a' and the instance 'c' of 'a.b' would both be named 'main.a.b.c'",
  ],
])('containers that would have one name are refused: %j', (map, problem) => {
  expect(problemsOf(map)).toEqual([problem]);
});

test('groups are those of the map', () => {
  expect(landscapeOf({ a: {}, groups: { g: ['a'] } }).groups).toEqual(new Map([['g', ['a']]]));
});

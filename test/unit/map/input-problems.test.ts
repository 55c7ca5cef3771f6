/** What is refused, with the place and what would be accepted. */
import { describe, expect, test } from 'vitest';
import { errorOf, problemsOf, problemsWith } from './support.js';

describe('a property of a container', () => {
  test.each([
    ['binds', 5, 'app.binds: expected a text, found the number 5'],
    [
      'binds',
      [['a', 'b', 'c', 'd']],
      'app.binds[0]: expected an alias or a path, a path on the host, and the access at most',
    ],
    [
      'binds',
      { '/c': ['/h', 'r0'] },
      "app.binds[\"/c\"][1]: expected 'ro', 'rw', true or false, found 'r0'; did you mean 'ro'?",
    ],
    ['binds', [{ path: '/c' }], "app.binds[0]: 'host_path' is missing"],
    ['binds', [{ a: 'ro', b: 'rw' }], 'app.binds[0]: expected one item, found a mapping of several'],
    ['uses', [[]], 'app.uses[0]: expected a used or attached volume, found an empty list'],
    [
      'attaches',
      [['a', 'ro']],
      'app.attaches[0][1]: an attached volume cannot be read-only for the container that owns it',
    ],
    [
      'attaches',
      [['a', '/b', 'ro']],
      'app.attaches[0]: expected at most 2 values (name, path), found 3 values',
    ],
    [
      'links',
      [['a', 'b', 'c']],
      'app.links[0]: expected at most 2 values (container, alias), found 3 values',
    ],
    [
      'exposes',
      '8080:80',
      "app.exposes: expected a port from 1 to 65535, or a range of them, for other protocols than tcp as in 53/udp, found '8080:80' (the port of the host is a value of its own)",
    ],
    [
      'exposes',
      { 80: 70000 },
      'app.exposes.80: expected a port of the host from 0 to 65535, or a range of them, found the number 70000',
    ],
    [
      'exposes',
      '80/tpc',
      "app.exposes: expected a port from 1 to 65535, or a range of them, for other protocols than tcp as in 53/udp, found '80/tpc'",
    ],
    ['networks', { n: { ipv4: '::1' } }, "app.networks.n.ipv4: expected an IPv4 address, found '::1'"],
    [
      'networks',
      { n: { alias: 'x' } },
      "app.networks.n.alias: 'alias' is not a property of a network endpoint; did you mean 'aliases'?",
    ],
    [
      'exec_commands',
      [['ls', '-l']],
      "app.exec_commands[0][1]: expected a user (a command as list of words is a list within the list), found '-l'",
    ],
    [
      'exec_commands',
      [['ls', 'root', 'inital']],
      "app.exec_commands[0][2]: expected 'restart' or 'initial', found 'inital'; did you mean 'initial'?",
    ],
    ['network_mode', ['app'], 'app.network_mode: expected a configuration and an instance, found 1 values'],
    ['network_mode', 'container:', "app.network_mode: expected the name of a container, found 'container:'"],
    [
      'healthcheck',
      { test: 'x', interval: '1h30' },
      "app.healthcheck.interval: expected a duration such as 10s or 1m30s, found '1h30'",
    ],
    [
      'healthcheck',
      ['curl', 'http'],
      "app.healthcheck[1]: expected a duration such as 10s or 1m30s, found 'http'",
    ],
    ['user', 'a:b:c', "app.user: expected user or user:group, found 'a:b:c'"],
    [
      'permissions',
      'u=rwz',
      "app.permissions: expected a mode such as 'u=rwX,g=rX,o=' or '0750', found 'u=rwz'",
    ],
    [
      'permissions',
      999,
      "app.permissions: expected a mode such as 'u=rwX,g=rX,o=' or '0750', found the number 999",
    ],
    [
      'stop_timeout',
      'soon',
      "app.stop_timeout: expected a number of seconds, or a time such as 1m30s, found 'soon'",
    ],
    ['persistent', 'maybe', "app.persistent: expected true or false, found 'maybe'"],
    ['persistent', 'constructor', "app.persistent: expected true or false, found 'constructor'"],
    [
      'ready',
      'health',
      "app.ready: expected 'running', 'healthy' or 'completed', found 'health'; did you mean 'healthy'?",
    ],
    [
      'update_order',
      'stop_first',
      "app.update_order: expected 'stop-first' or 'start-first', found 'stop_first'; did you mean 'stop-first'?",
    ],
    ['update_parallel', 0, 'app.update_parallel: expected a whole number, 1 or more, found the number 0'],
    [
      'compare',
      { label: 'set' },
      "app.compare.label: 'label' is no field that is compared; did you mean 'labels'?",
    ],
    [
      'compare',
      { labels: 'ignored' },
      "app.compare.labels: expected 'exact', 'set', 'at-least' or 'ignore', found 'ignored'; did you mean 'ignore'?",
    ],
    [
      'compare',
      { constructor: 'set' },
      "app.compare.constructor: 'constructor' is no field that is compared",
    ],
    [
      'previous_name',
      'a/b',
      "app.previous_name: 'a/b' cannot be the name of a container: a name has letters, digits, '_', '.' and '-'",
    ],
    ['shares', { a: 'b' }, 'app.shares: expected a word or a list of words, found a mapping'],
    [
      'instances',
      'a/b',
      "app.instances: 'a/b' cannot be the name of an instance: a name has letters, digits, '_', '.' and '-'",
    ],
    [
      'create_options',
      { a: { b: () => ({}) } },
      'app.create_options.a.b: expected plain data, found a function',
    ],
    [
      'create_options',
      { since: new Date(0) },
      'app.create_options.since: expected plain data, found an object of a class',
    ],
    ['create_options', 'x', "app.create_options: expected a mapping of options, found 'x'"],
    ['imgae', 'x', "app.imgae: 'imgae' is not a property of a container; did you mean 'image'?"],
  ])('%s: %j', (property, value, expected) => {
    expect(problemsWith(property, value)).toEqual([expected]);
  });

  test('may not be given under two names', () => {
    expect(problemsOf({ app: { hostConfig: {}, start_options: {} } })).toEqual([
      "app.start_options: 'host_config' is given twice",
    ]);
  });

  test('that contains itself is refused', () => {
    const options: Record<string, unknown> = {};
    options['a'] = [options];
    expect(problemsWith('host_config', options)).toEqual(['app.host_config.a[0]: the value contains itself']);
  });
});

describe('the top level', () => {
  const noProperty = 'is not a property of a map, and';
  test.each([
    [
      { repositry: 'x' },
      `repositry: 'repositry' ${noProperty} a container is a mapping of properties; did you mean 'repository'?`,
    ],
    [{ web: 'nginx' }, `web: 'web' ${noProperty} a container is a mapping of properties`],
    [
      { network: { net: {} } },
      `network: 'network' ${noProperty} as a container it has no known property; did you mean 'networks'?`,
    ],
    [
      { containers: { web: 'nginx' } },
      "containers.web: expected the properties of a container as a mapping, found 'nginx'",
    ],
    [{ containers: ['web'] }, 'containers: expected a mapping of containers, found a list'],
    [{ web: {}, containers: { web: {} } }, "containers.web: the container 'web' is declared twice"],
    [
      { 'my web': {} },
      "[\"my web\"]: 'my web' cannot be the name of a container: a name has letters, digits, '_', '.' and '-'",
    ],
    [{ __all__: {} }, "__all__: '__all__' stands for all containers and cannot be the name of a container"],
    [{ default_tag: 'a', defaultTag: 'b' }, "defaultTag: 'default_tag' is given twice"],
    [
      { host_root: '/a', host: { root: '/b' } },
      "host.root: the root is given twice, here and as 'host_root', and differs",
    ],
    [{ host: { a: null } }, 'host.a: expected a path, or a path for each instance, found nothing'],
    [
      { volumes: { a: 5 } },
      'volumes.a: expected a path inside containers, or the properties of a volume, found the number 5',
    ],
    [{ volumes: { a: { path: '/x' } } }, "volumes.a.path: 'path' is not a property of a volume"],
    [
      { networks: { a: { driver_options: { b: null } } } },
      'networks.a.driver_options.b: expected a text, found nothing',
    ],
  ])('%j', (content, expected) => {
    expect(problemsOf(content)).toEqual([expected]);
  });

  test('a misspelt section is read as the one that was meant: its names are known', () => {
    const content = { app: { attaches: 'socket' }, volume: { socket: '/run' } };
    expect(errorOf(content).problems.map(({ code }) => code)).toEqual(['unknown-key']);
  });
});

test('a map name that the engine refuses', () => {
  expect(problemsOf({ imgae: 1 })).toHaveLength(1);
});

test('all problems are told at once, those of values and those of what does not fit', () => {
  const error = errorOf({ web: { binds: 'data', imagee: 'nginx' }, app: { links: 'wbe' } });
  expect(error.code).toBe('map-invalid');
  expect(error.message).toBe(
    [
      "3 problems in map 'main'",
      "web.imagee: 'imagee' is not a property of a container; did you mean 'image'?",
      "web.binds: there is no alias 'data' in 'volumes' and 'host'",
      "app.links: there is no container 'wbe'; did you mean 'web'?",
    ].join('\n'),
  );
});

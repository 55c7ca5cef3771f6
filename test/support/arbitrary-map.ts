/**
 * Random maps for fast-check, in all forms that the manual has. Every value is valid; names come from small sets, so
 * that they collide, and the parts need not fit together: make maps with `checkIntegrity: false`.
 */
import fc from 'fast-check';
import { lazy } from '../../src/lazy/lazy.js';

/** The values of an arbitrary, some of them lazy in maps that may have lazy values. */
type Late = <Value>(known: fc.Arbitrary<Value>) => fc.Arbitrary<unknown>;

const never: Late = (known) => known;
const sometimes: Late = (known) =>
  fc.oneof(
    { arbitrary: known, weight: 3 },
    { arbitrary: known.map((value) => lazy(() => value)), weight: 1 },
  );

const configuration = fc.constantFrom('app', 'web', 'db', 'generic');
const instance = fc.constantFrom('one', 'two');
const alias = fc.constantFrom('data', 'log', 'socket');
const network = fc.constantFrom('front', 'back');
const client = fc.constantFrom('c1', 'c2', 'c3');
const path = fc.constantFrom('/a', '/b', '/c');
const hostPath = fc.oneof(
  fc.constantFrom('h1', '/h2'),
  fc.dictionary(fc.constantFrom('one', 'two', 'default'), fc.constantFrom('h1', '/h2'), { maxKeys: 2 }),
);
const access = fc.constantFrom<unknown>('ro', 'rw', true, false, 'true', 'no');
const port = fc.constantFrom<unknown>(80, 81, '80', '53/udp', '8000-8002');
const flag = fc.constantFrom<unknown>(true, false, 'yes', 0);

const build = fc.oneof(
  path,
  fc.record(
    {
      context: path,
      target: configuration,
      args: fc.dictionary(fc.constantFrom('A', 'B'), fc.constantFrom('1', '2'), { maxKeys: 2 }),
      tags: fc.array(configuration, { maxLength: 2 }),
    },
    { requiredKeys: ['context'] },
  ),
);

/** Options by keys of the user. */
const json = fc.oneof(
  fc.constantFrom<unknown>('x', 1, true, null, [], {}),
  fc.array(fc.constantFrom<unknown>('x', 1, { Deep_er: 'y' }), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('Name', 'max_count'), fc.integer({ max: 9 }), { maxKeys: 2 }),
);
const options = (late: Late) =>
  late(
    fc.dictionary(fc.constantFrom('mem_limit', 'Labels', 'restart_policy', 'x'), late(json), {
      maxKeys: 3,
    }),
  );
const driverOptions = (late: Late) =>
  late(
    fc.dictionary(fc.constantFrom('o', 'device'), late(fc.constantFrom<unknown>('x', 1, false)), {
      maxKeys: 2,
    }),
  );

/** One, or a list. */
function oneOrMany(item: fc.Arbitrary<unknown>, maxLength = 3): fc.Arbitrary<unknown> {
  return fc.oneof(item, fc.array(item, { maxLength }));
}

/** Also a mapping of the first value to the rest. */
function listed(item: fc.Arbitrary<unknown>, mapping: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(fc.array(item, { maxLength: 3 }), mapping);
}

const keys = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.dictionary(key, value, { maxKeys: 3 });

const binds = listed(
  fc.oneof(
    alias,
    fc.tuple(alias, access),
    fc.tuple(path, hostPath, access),
    fc.record({ name: alias, readonly: access }, { requiredKeys: ['name'] }),
    fc.record({ path, hostPath, readonly: access }, { requiredKeys: ['path', 'hostPath'] }),
  ),
  fc.oneof(keys(alias, fc.option(access)), keys(path, fc.tuple(hostPath, access))),
);

const attaches = listed(
  fc.oneof(alias, fc.tuple(alias, path), fc.record({ name: alias, path }, { requiredKeys: ['name'] })),
  keys(alias, fc.option(path)),
);

const used = fc.oneof(alias, configuration);
const uses = listed(
  fc.oneof(used, fc.tuple(used, access), fc.tuple(used, path, access)),
  keys(used, fc.option(fc.oneof(access, path))),
);

const linkAlias = fc.constantFrom('x', 'y');
const links = listed(
  fc.oneof(configuration, fc.tuple(configuration, linkAlias)),
  keys(configuration, fc.option(linkAlias)),
);

const single = fc.constantFrom<unknown>(80, 443, '53/udp');
const exposes = fc.oneof(
  single,
  listed(
    fc.oneof(
      port,
      fc.tuple(
        single,
        single.filter((found) => found !== '53/udp'),
      ),
      fc.tuple(single, fc.constantFrom(80, 8080), fc.constantFrom('private', 'public'), flag),
      fc.constant({ exposedPort: 81, hostPort: 8081 }),
    ),
    keys(fc.constantFrom('80', '81'), fc.option(fc.integer({ min: 0, max: 65_535 }))),
  ),
);

const endpoint = fc.record(
  {
    aliases: oneOrMany(fc.constantFrom('x', 'y')),
    links,
    ipv4Address: fc.ipV4(),
    ipv6Address: fc.constant('2001:db8::1'),
    linkLocalIps: oneOrMany(fc.constant('169.254.1.1')),
  },
  { requiredKeys: [] },
);
const networks = listed(
  fc.oneof(network, fc.tuple(network, endpoint), fc.tuple(network, fc.constantFrom('x', 'y'))),
  keys(network, fc.option(endpoint)),
);

const command = fc.oneof(fc.constantFrom('run a', 'run b'), fc.constant(['run', '-c', 'a b']));
const policy = fc.constantFrom('restart', 'initial');
const execCommands = fc
  .array(
    fc.oneof(
      fc.constantFrom('run a', 'run b'),
      fc.tuple(command, fc.constantFrom<unknown>('root', 1000)),
      fc.tuple(command, fc.constantFrom<unknown>('root', null), policy),
      fc.record({ command, user: fc.constant('root'), policy }, { requiredKeys: ['command'] }),
    ),
    // Of two, the first of words and the other a word, the manual makes one command and its user.
    { maxLength: 3 },
  )
  .filter((commands) => commands.length !== 2);

const duration = fc.constantFrom<unknown>('1m30s', '10s', 1_000_000_000);
const healthcheck = fc.oneof(
  fc.constantFrom<unknown>(null, 'check', 'NONE'),
  fc.record(
    {
      test: fc.constantFrom<unknown>('check', ['check', 'it'], ['CMD-SHELL', 'check'], null),
      interval: duration,
      timeout: duration,
      retries: fc.nat(9),
      startPeriod: duration,
    },
    { requiredKeys: [] },
  ),
);

const user = fc.constantFrom<unknown>('root', 1000, 'app:staff', [1000, 1000], {
  user: 'app',
  group: 'staff',
});
const permissions = fc.constantFrom<unknown>('u=rwX,g=rX,o=', '0750', 755);
const seconds = fc.constantFrom<unknown>(5, '1m30s', '2', 0.5);
const networkMode = fc.oneof(
  fc.constantFrom<unknown>('bridge', 'host', 'disabled', null, 'container:other', '/other'),
  configuration,
  fc.tuple(fc.oneof(configuration, fc.constant('host')), fc.option(instance)),
);

/** What a container may be set to; any of it may be absent. */
export const anyContainer: fc.Arbitrary<object> = containerOf(never);

function containerOf(late: Late): fc.Arbitrary<object> {
  return fc.record(
    {
      abstract: flag,
      extends: oneOrMany(configuration, 2),
      image: fc.constantFrom<unknown>('x', '/x:1', null),
      instances: oneOrMany(instance),
      clients: oneOrMany(client),
      shares: oneOrMany(late(path)),
      binds,
      attaches,
      uses,
      links,
      exposes,
      user: late(user),
      permissions: late(permissions),
      stopTimeout: fc.option(seconds),
      stopSignal: fc.constantFrom<unknown>('SIGINT', 9),
      startDelay: seconds,
      networkMode,
      networks,
      execCommands,
      healthcheck,
      persistent: flag,
      ready: fc.constantFrom('running', 'healthy', 'completed'),
      readyTimeout: seconds,
      minRunning: seconds,
      updateOrder: fc.constantFrom('stop-first', 'start-first'),
      updateParallel: fc.constantFrom<unknown>(1, '2'),
      build,
      compare: fc.dictionary(
        fc.constantFrom('*', 'labels', 'mem_limit'),
        fc.constantFrom('exact', 'set', 'at-least', 'ignore'),
        { maxKeys: 2 },
      ),
      previousName: configuration,
      createOptions: options(late),
      hostConfig: options(late),
    },
    { requiredKeys: [] },
  );
}

const volumeOf = (late: Late) =>
  fc.oneof(
    late(path),
    fc.constant(null),
    fc.record(
      {
        defaultPath: late(path),
        driver: fc.constantFrom('local', 'nfs'),
        driverOptions: driverOptions(late),
        createOptions: options(late),
        user: late(user),
        permissions: late(permissions),
      },
      { requiredKeys: [] },
    ),
  );

const networkOf = (late: Late) =>
  fc.option(
    fc.record(
      {
        driver: late(fc.constantFrom('bridge', 'overlay')),
        driverOptions: driverOptions(late),
        internal: flag,
        createOptions: options(late),
      },
      { requiredKeys: [] },
    ),
  );

/** The content of a map, without lazy values. */
export const anyMapContent: fc.Arbitrary<object> = contentOf(never);

/** The content of a map, with lazy values here and there. */
export const anyLateMapContent: fc.Arbitrary<object> = contentOf(sometimes);

function contentOf(late: Late): fc.Arbitrary<object> {
  return fc.record(
    {
      repository: late(fc.constantFrom('r1', 'r2')),
      defaultDomain: fc.constantFrom('d1', 'd2'),
      setHostname: flag,
      useAttachedParentName: flag,
      defaultTag: late(fc.constantFrom('devel', 'latest')),
      clients: oneOrMany(client),
      groups: keys(fc.constantFrom('g1', 'g2'), oneOrMany(configuration)),
      containers: keys(
        configuration,
        fc.oneof({ arbitrary: containerOf(late), weight: 5 }, fc.constant(null)),
      ),
      volumes: keys(alias, volumeOf(late)),
      host: keys(fc.oneof(alias, fc.constant('root')), late(fc.constantFrom('h1', '/h2'))),
      networks: keys(network, networkOf(late)),
    },
    { requiredKeys: [] },
  );
}

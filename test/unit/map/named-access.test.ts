/** Attribute and index access to the parts of a map. Manual, section 3.7.1, "Structure". */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapError } from '../../../src/map/map-error.js';
import { NetworkConfiguration } from '../../../src/map/network-configuration.js';
import { VolumeConfiguration } from '../../../src/map/volume-configuration.js';

const content = { app: { image: 'x' }, db: {}, volumes: { v: '/v' }, networks: { n: null } };

function mapWith(more: object = {}): ContainerMap {
  return new ContainerMap('main', { ...content, ...more }, { checkIntegrity: false });
}

function namesIn(map: ContainerMap): string[] {
  const { containers, volumes, networks, host } = map.declaration;
  return [containers, volumes, networks, host.paths].flatMap((part) => [...part.keys()]);
}

describe('a name that is not there yet', () => {
  test('makes a configuration, the same one each time', () => {
    const map = new ContainerMap('main');
    expect(map.containers['app']).toBe(map.containers['app']);
    expect(map.volumes['v']).toBe(map.getVolume('v'));
    expect(map.networks['n']).toBe(map.getNetwork('n'));
    expect(namesIn(map)).toEqual(['app', 'v', 'n']);
  });

  test('is asked of the same object each time', () => {
    const map = new ContainerMap('main');
    for (const section of ['containers', 'volumes', 'networks', 'host'] as const)
      expect(map[section]).toBe(map[section]);
  });

  test('makes no host path', () => {
    const map = new ContainerMap('main');
    expect([map.host['v'], namesIn(map)]).toEqual([undefined, []]);
  });

  test('makes nothing where only what exists is asked for', () => {
    const map = new ContainerMap('main');
    expect([map.getExisting('app'), map.getExistingVolume('v'), map.getExistingNetwork('n')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(['app' in map.containers, Object.hasOwn(map.volumes, 'v'), namesIn(map)]).toEqual([
      false,
      false,
      [],
    ]);
  });
});

const looks: readonly [string, (access: Record<string, unknown>) => unknown][] = [
  ['then', ({ then }) => then],
  ['toJSON', ({ toJSON }) => toJSON],
  ['constructor', (access) => access['constructor']],
  ['toString', (access) => access['toString']],
  ['__proto__', (access) => Reflect.get(access, '__proto__')],
  ['length', ({ length }) => length],
  ['a symbol', (access) => Reflect.get(access, Symbol.toPrimitive)],
  ['a name that cannot be', (access) => access['a b']],
  ['$$typeof', ({ $$typeof }) => $$typeof],
  ['an empty name', (access) => access['']],
];

const uses: readonly [string, (access: Record<string, unknown>) => unknown][] = [
  ['await', async (access) => await access],
  ['Promise.resolve', (access) => Promise.resolve(access)],
  ['JSON.stringify', (access) => JSON.stringify(access)],
  ['inspect', (access) => inspect(access, { depth: 5 })],
  ['Object.keys', (access) => Object.keys(access)],
  ['spread', (access) => ({ ...access })],
  ['in', (access) => 'other' in access],
  ['Object.hasOwn', (access) => Object.hasOwn(access, 'other')],
  ['delete of what is not there', (access) => delete access['other']],
  ['toEqual', (access) => expect(() => expect(access).toEqual({ other: 1 })).toThrow('to deeply equal')],
  ['toStrictEqual', (access) => expect(() => expect([1]).toStrictEqual(access)).toThrow('equal')],
  ['toMatchObject', (access) => expect(() => expect(access).toMatchObject({ other: 1 })).toThrow('to match')],
  ['toHaveLength', (access) => expect(() => expect(access).toHaveLength(9)).toThrow('length')],
];

describe.each(['containers', 'volumes', 'networks', 'host'] as const)('%s', (section) => {
  test.each(looks)('reading %s makes nothing', (_, look) => {
    const map = mapWith();
    expect(look(map[section])).toBeUndefined();
    expect(namesIn(map)).toEqual(namesIn(mapWith()));
  });

  test.each(uses)('%s does no harm', async (_, use) => {
    const map = mapWith();
    await use(map[section]);
    expect(namesIn(map)).toEqual(namesIn(mapWith()));
  });
});

describe('a section of a map', () => {
  test('is iterated in the order of declaration, and listed', () => {
    const map = mapWith();
    Reflect.set(map.containers, 'aaa', { image: 'y' });
    expect([...map.containers].map(([name]) => name)).toEqual(['app', 'db', 'aaa']);
    expect(Object.keys(map.containers)).toEqual(['app', 'db', 'aaa']);
    expect(JSON.stringify(map.containers)).toBe('{"app":{"image":"x"},"db":{},"aaa":{"image":"y"}}');
    expect(inspect(map.containers)).toContain("app: ContainerConfiguration { image: 'x' }");
  });

  test('forgets what is deleted, or set to nothing', () => {
    const map = mapWith({ host: { root: '/r', v: '/v', w: '/w' } });
    delete map.containers['db'];
    map.host['v'] = undefined;
    delete map.host['root'];
    expect(namesIn(map)).toEqual(['app', 'v', 'n', 'w']);
    expect(map.declaration.host.root).toBeUndefined();
  });

  test('a host root is there as an attribute, and is no alias', () => {
    const { host } = mapWith({ host: { root: '/r', v: 'v' } });
    expect([host['root'], Object.keys(host), [...host]]).toEqual(['/r', ['root', 'v'], [['v', 'v']]]);
  });

  test('a name that tools look up can be given by assignment', () => {
    const map = new ContainerMap('main');
    Reflect.set(map.containers, 'length', { image: 'x' });
    expect(map.containers['length']?.image).toBe('x');
  });

  test('can be replaced as a whole, by all that it could be made of', () => {
    const map = mapWith({ host: { root: '/r', v: '/v' } });
    const other = mapWith();
    map.containers = { new: { image: 'y' }, db: new ContainerConfiguration({ image: 'z' }) };
    map.volumes = new Map([['w', '/w']]);
    map.networks = other.networks;
    map.host = mapWith({ host: { root: '/q', w: 'w' } }).host;
    expect(map.asObject()).toEqual({
      name: 'main',
      containers: { new: { image: 'y' }, db: { image: 'z' } },
      volumes: { w: { defaultPath: '/w' } },
      networks: { n: {} },
      host: { root: '/q', w: 'w' },
    });
  });
});

describe('assignment', () => {
  test('of a configuration shares it', () => {
    const map = mapWith();
    const [app, v, n] = [
      new ContainerConfiguration(),
      new VolumeConfiguration('/x'),
      new NetworkConfiguration(),
    ];
    map.containers['app'] = app;
    map.volumes['v'] = v;
    map.networks['n'] = n;
    app.image = 'later';
    v.driver = 'later';
    n.internal = true;
    expect(map.containers['app']).toBe(app);
    expect(map.declaration.containers.get('app')?.image).toBe('later');
    expect(map.declaration.volumes.get('v')).toMatchObject({ defaultPath: '/x', driver: 'later' });
    expect(map.declaration.networks.get('n')?.internal).toBe(true);
  });

  test('of one configuration under two names gives each its own name', () => {
    const map = new ContainerMap('main');
    const shared = new ContainerConfiguration({ image: 'x' });
    map.containers['one'] = shared;
    map.containers['two'] = shared;
    const names = Array.from(map.declaration.containers.values(), ({ name }) => name);
    expect(names).toEqual(['one', 'two']);
  });

  test('of an object makes a configuration in place of the old one', () => {
    const map = mapWith();
    Reflect.set(map.containers, 'app', { user: 'u' });
    Reflect.set(map.volumes, 'v', { driver: 'nfs' });
    expect(map.asObject()).toMatchObject({
      containers: { app: { user: 'u' } },
      volumes: { v: { driver: 'nfs' } },
    });
    expect(map.get('app').image).toBeUndefined();
    expect(map.getVolume('v').defaultPath).toBeUndefined();
  });

  test('of elements that a configuration gives', () => {
    const map = mapWith({
      app: {
        binds: ['v', ['/c', '/h', 'ro']],
        attaches: ['a', ['b', '/b']],
        uses: [['db', '/x', 'ro']],
        exposes: ['53/udp', [80, 8080]],
        networkMode: 'container:x',
      },
    });
    const { app, db } = map.containers;
    if (app === undefined || db === undefined) throw new Error('no configurations');
    db.binds = [...app.binds, 'w'];
    db.attaches = app.attaches;
    db.uses = [...app.uses, ...app.attaches];
    db.exposes = [...app.exposes, 443];
    db.networkMode = app.networkMode;
    expect(db.binds).toEqual([...app.binds, { kind: 'shared', name: 'w', readonly: false }]);
    expect(db.attaches).toEqual(app.attaches);
    expect(db.uses).toEqual([...app.uses, ...app.attaches]);
    expect(db.exposes.slice(0, 2)).toEqual(app.exposes);
    expect(db.networkMode).toEqual({ kind: 'foreign', container: 'x' });
  });

  test('of several, one of which is refused, leaves those of another map as they are', () => {
    const [map, other] = [mapWith(), mapWith()];
    const entries = { mine: map.get('app'), theirs: { imag: 'y' } };
    expect(() => Reflect.set(other, 'containers', entries)).toThrow(MapError);
    expect(() => Reflect.set(map.get('app'), 'binds', 5)).toThrow('containers.app.binds');
    expect(map.get('app').declaration.name).toBe('app');
    expect(other.declaration).toEqual(mapWith().declaration);
  });

  test('of nothing takes a property back', () => {
    const app = new ContainerConfiguration({ image: 'x', shares: '/a', createOptions: { a: 1 } });
    app.image = undefined;
    app.shares = undefined;
    app.createOptions = undefined;
    expect(app.asObject()).toEqual({});
  });
});

test('configurations may stand in content', () => {
  const content = {
    containers: { app: new ContainerConfiguration({ image: 'x', binds: 'v' }) },
    volumes: { v: new VolumeConfiguration('/v') },
    networks: { n: new NetworkConfiguration({ internal: true }) },
    host: { v: '/h' },
  };
  const map = new ContainerMap('main', content);
  expect(map.asObject()).toMatchObject({
    containers: { app: { image: 'x', binds: [{ name: 'v' }] } },
    volumes: { v: { defaultPath: '/v' } },
    networks: { n: { internal: true } },
  });
  expect(new ContainerMap('main', map).equals(map)).toBe(true);
});

describe('a refused assignment', () => {
  const refused: readonly [string, (map: ContainerMap) => unknown, string][] = [
    [
      'in a list',
      (map) => map.get('app').updateFromUnknown({ image: 'y', binds: [['/c', 5]] }),
      'containers.app.binds[0][1]: expected a path, or a path for each instance, found the number 5',
    ],
    [
      'by a setter',
      (map) => Reflect.set(map.get('app'), 'exposes', ['x']),
      'containers.app.exposes[0]: expected a port from 1 to 65535',
    ],
    [
      'of a misspelt key',
      (map) => Reflect.set(map.containers, 'app', { imag: 'y' }),
      "containers.app.imag: 'imag' is not a property of a container; did you mean 'image'?",
    ],
    [
      'of a number to a container',
      (map) => Reflect.set(map.containers, 'app', 5),
      'containers.app: expected the properties of a container as a mapping, found the number 5',
    ],
    [
      'of a volume to a container',
      (map) => Reflect.set(map.containers, 'app', map.getVolume('v')),
      "containers.app.defaultPath: 'defaultPath' is not a property of a container",
    ],
    [
      'of an empty path to a volume',
      (map) => map.getVolume('v').updateFromObject(''),
      'volumes.v: expected a text, found an empty text',
    ],
    [
      'to a volume',
      (map) => Reflect.set(map.volumes, 'v', 5),
      'volumes.v: expected a path inside containers',
    ],
    [
      'to a network',
      (map) => Reflect.set(map.networks, 'n', { driver: 5 }),
      'networks.n.driver: expected a text',
    ],
    ['to a host path', (map) => Reflect.set(map.host, 'v', 5), 'host.v: expected a path'],
    ['to an attribute', (map) => Reflect.set(map, 'setHostname', 'x'), 'setHostname: expected true or false'],
    [
      'of containers',
      (map) => Reflect.set(map, 'containers', { other: {}, app: { binds: 5 } }),
      'containers.app.binds: expected a text, found the number 5',
    ],
    ['of no mapping', (map) => Reflect.set(map, 'volumes', '/x'), "volumes: expected a mapping, found '/x'"],
    [
      'of a whole map',
      (map) => map.mergeFromObject({ repository: 'r', app: { user: 'u' }, db: { imag: 1 } }),
      "db.imag: 'imag' is not a property of a container; did you mean 'image'?",
    ],
    [
      'under a name that cannot be',
      (map) => Reflect.set(map.containers, 'a b', { image: 'y' }),
      "'a b' cannot be the name of a container",
    ],
    ['under the name for all', (map) => map.get('__all__'), "'__all__' stands for all containers"],
    [
      'of a network under such a name',
      (map) => map.getNetwork('a/b'),
      "'a/b' cannot be the name of a network",
    ],
  ];

  test.each(refused)('%s says where, and changes nothing', (_, assign, words) => {
    const map = mapWith();
    const before = map.declaration;
    expect(() => assign(map)).toThrow(MapError);
    expect(() => assign(map)).toThrow(words);
    expect(map.declaration).toEqual(before);
  });

  test('of another name to a map is refused', () => {
    expect(() => Object.assign(new ContainerMap('main'), { name: 'other' })).toThrow(TypeError);
  });

  test('of an attribute that a class of your own has is not', () => {
    class Mine extends ContainerMap {
      readonly author = 'me';
    }
    expect(new Mine('main').author).toBe('me');
  });

  test.each<[string, (map: ContainerMap) => object]>([
    ['map', (map) => map],
    ['container', (map) => map.get('app')],
    ['volume', (map) => map.getVolume('v')],
    ['network', (map) => map.getNetwork('n')],
  ])('an attribute that a %s does not have is refused in code without types too', (_, part) => {
    expect(() => Object.assign(part(mapWith()), { bind: 'x' })).toThrow(TypeError);
  });
});

describe('what would be lost is refused', () => {
  test.each<[string, (access: object) => unknown]>([
    ['defined properties', (access) => Object.defineProperty(access, 'other', { value: { image: 'x' } })],
    ['defined symbols', (access) => Object.defineProperty(access, Symbol.toStringTag, { value: 'x' })],
    ['freezing', (access) => Object.freeze(access)],
    ['sealing', (access) => Object.seal(access)],
    ['preventing extensions', (access) => Object.preventExtensions(access)],
    ['another prototype', (access) => Object.setPrototypeOf(access, Array.prototype)],
  ])('%s', (_, change) => {
    const map = mapWith();
    for (const access of [map.containers, map.volumes, map.host]) {
      const before = Object.keys(access);
      expect(() => change(access)).toThrow(TypeError);
      expect(Object.keys(access)).toEqual(before);
    }
  });
});

/** The integrity check of the manual's section 3.7.2, rule by rule. */
import { describe, expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapIntegrityError } from '../../../src/map/map-error.js';
import { errorOf, problemsOf } from './support.js';

const volumes = { v: '/v', w: '/w' };

describe('refused', () => {
  test.each<[string, object, string[]]>([
    [
      'an alias that is nowhere',
      { a: { binds: ['v', 'dat'] }, volumes: { ...volumes, data: '/data' }, host: { v: '/h', data: '/d' } },
      ["a.binds[1]: there is no alias 'dat' in 'volumes' and 'host'; did you mean 'data'?"],
    ],
    [
      'an alias without a path on the host',
      { a: { binds: { v: 'ro' } }, volumes },
      ["a.binds.v: there is no path for the alias 'v' in 'host'"],
    ],
    [
      'an alias without a path in containers',
      { a: { binds: 'x' }, host: { x: '/x' } },
      ["a.binds: there is no alias 'x' in 'volumes'"],
    ],
    [
      'a volume without default path',
      { a: { attaches: 'x' }, volumes: { x: null } },
      ["a.attaches: the volume 'x' has no default path, and none is given here"],
    ],
    [
      'a misspelt access',
      { a: { binds: { v: 'r0' } }, volumes, host: { v: '/h' } },
      ["a.binds.v: 'v' is an alias, behind which 'ro' or 'rw' is expected, but not 'r0'"],
    ],
    [
      'an instance without a path on the host',
      { a: { instances: ['one', 'two'], binds: 'v' }, volumes, host: { v: { one: '/1' } } },
      ["a.binds: the path 'v' in 'host' is given by instance, but not for the instance 'two' of 'a'"],
    ],
    [
      'a path by instance for a container without instances',
      { a: { binds: { '/c': { one: 'x' } } } },
      [
        "a.binds[\"/c\"]: the path of '/c' is given by instance, but not for 'default', which 'a' needs: it has no instances",
      ],
    ],
    [
      'an attached alias without volume',
      { a: { attaches: ['v', 'x'] }, volumes },
      ["a.attaches[1]: there is no alias 'x' in 'volumes'"],
    ],
    [
      'a volume with two owners',
      { a: { attaches: 'v' }, b: { attaches: ['v'] }, volumes },
      ["b.attaches[0]: 'v' is attached twice: by 'a' and by 'b'"],
    ],
    [
      'a volume named as a container that shares',
      { v: { shares: '/x' }, b: { attaches: 'v' }, volumes },
      ["b.attaches: 'v' is also the name of a container that shares volumes"],
    ],
    [
      'an attached volume with a name that the engine refuses',
      { a: { attaches: { 'my data': '/d' } } },
      [
        "a.attaches[\"my data\"]: 'my data' cannot be the name of a volume: a name has letters, digits, '_', '.' and '-'",
      ],
    ],
    [
      'an attached volume with a name that is too long on the engine',
      { a: { attaches: { ['v'.repeat(251)]: '/d' } } },
      [
        `a.attaches.${'v'.repeat(251)}: the volume's name on the engine, 'main.${'v'.repeat(251)}', has 256 characters, and may have 255`,
      ],
    ],
    [
      'use of what nobody attaches',
      { a: { uses: ['sokcet'] }, b: { attaches: { socket: '/run' } } },
      ["a.uses[0]: no container attaches 'sokcet' or has that name; did you mean 'socket'?"],
    ],
    [
      'use of a container without volumes',
      { a: { uses: 'b' }, b: null },
      ["a.uses: 'b' has no volumes to use"],
    ],
    [
      'use of a container with instances by its name alone',
      { a: { uses: 'b' }, b: { shares: '/x', instances: ['one', 'two'] } },
      ["a.uses: 'b' has several instances, of which one must be named; did you mean 'b.one'?"],
    ],
    [
      'use of a volume without its owner',
      { use_attached_parent_name: true, a: { uses: 'v' }, b: { attaches: 'v' }, volumes },
      [
        "a.uses: 'v' needs the name of its owner, since 'use_attached_parent_name' is set; did you mean 'b.v'?",
      ],
    ],
    [
      'a link to nothing',
      { app: { links: [['wbe', 'x']] }, web: null },
      ["app.links[0]: there is no container 'wbe'; did you mean 'web'?"],
    ],
    [
      'a link to several instances',
      { app: { links: 'web' }, web: { instances: ['one', 'two'] } },
      ["app.links: 'web' has several instances, of which one must be named; did you mean 'web.one'?"],
    ],
    [
      'a link to an instance that is not there',
      { app: { links: ['web.blu', 'db.one'] }, web: { instances: ['blue', 'green'] }, db: null },
      [
        "app.links[0]: 'web' has no instance 'blu'; did you mean 'web.blue'?",
        "app.links[1]: 'db' has no instances, and so none named 'one'; did you mean 'db'?",
      ],
    ],
    [
      'a link to an abstract configuration',
      { app: { links: 'web' }, web: { abstract: true } },
      ["app.links: 'web' is abstract: there will be no such container"],
    ],
    [
      'a link within a network to nothing',
      { app: { networks: { net: { links: ['x'] } } }, networks: { net: null } },
      ["app.networks.net.links[0]: there is no container 'x'"],
    ],
    [
      'a network that is not declared',
      { app: { networks: ['bridge', 'nett'] }, networks: { net: null } },
      ["app.networks[1]: there is no network 'nett' in the map; did you mean 'net'?"],
    ],
    [
      'the network stack of nothing',
      { app: { network_mode: 'web.two' }, web: { instances: ['one'] } },
      ["app.network_mode: 'web' has no instance 'two'"],
    ],
    [
      'a group with an unknown member',
      { groups: { all: ['web', 'app.three'] }, web: null, app: { instances: ['one'] } },
      ["groups.all[1]: 'app' has no instance 'three'"],
    ],
    [
      'a group named as a container',
      { groups: { web: 'web' }, web: null },
      ["groups.web: 'web' is the name of a container and cannot be the name of a group"],
    ],
    [
      'an unknown base',
      { app: { extends: ['bse'] }, base: { abstract: true } },
      ["app.extends[0]: there is no configuration 'bse' to extend; did you mean 'base'?"],
    ],
    [
      'bases in a circle',
      { a: { extends: 'b' }, b: { extends: ['c'], abstract: true }, c: { extends: 'a' } },
      ["c.extends[0]: 'a' extends itself: a -> b -> c -> a"],
    ],
    ['a base that extends itself', { a: { extends: 'a' } }, ["a.extends[0]: 'a' extends itself: a -> a"]],
    [
      'two containers with one name',
      { a: { instances: 'b' }, 'a.b': null },
      ["[\"a.b\"]: 'a.b' is a name of both 'a' and 'a.b'"],
    ],
    [
      'an instance named twice',
      { a: { instances: ['b', 'b'] } },
      ["a: the instance 'a.b' is declared twice"],
    ],
  ])('%s', (_, content, expected) => {
    expect(problemsOf(content)).toEqual(expected);
    expect(errorOf(content)).toBeInstanceOf(MapIntegrityError);
  });

  test('a fault that two configurations inherit is one problem, where it is written', () => {
    const base = { abstract: true, links: 'x' };
    expect(problemsOf({ base, a: { extends: 'base' }, b: { extends: 'base' } })).toEqual([
      "base.links: there is no container 'x'",
    ]);
  });
});

describe('accepted', () => {
  test.each<[string, object]>([
    ['nothing at all', {}],
    ['a volume name as long as may be', { a: { attaches: { ['v'.repeat(250)]: '/d' } } }],
    [
      'a longer one for a driver of its own',
      {
        a: { attaches: 'v'.repeat(251) },
        volumes: { ['v'.repeat(251)]: { default_path: '/d', driver: 'x' } },
      },
    ],
    ['only abstract configurations', { a: { abstract: true, binds: 'nowhere' } }],
    ['the use of a volume of its own', { a: { attaches: 'v', uses: 'v' }, volumes }],
    ['the use of a container that only attaches', { a: { uses: 'b' }, b: { attaches: 'v' }, volumes }],
    [
      'the use of a container that uses',
      { a: { uses: 'b' }, b: { uses: 'v' }, c: { attaches: 'v' }, volumes },
    ],
    ['a volume named as a container without volumes', { v: {}, b: { attaches: 'v' }, volumes }],
    [
      'one alias attached twice under the names of its owners',
      {
        use_attached_parent_name: true,
        a: { attaches: 'v' },
        b: { attaches: 'v' },
        c: { uses: { 'a.v': '/a', 'b.v': '/b' } },
        volumes,
      },
    ],
    ['a path where it is attached', { a: { attaches: { x: '/x' } }, b: { binds: 'x' }, host: { x: '/h' } }],
    ['instances as members of groups', { groups: { g: ['a', 'a.one'] }, a: { instances: ['one'] } }],
    [
      'instances of an heir for paths of its base',
      {
        base: { abstract: true, binds: 'v' },
        a: { extends: 'base', instances: 'one' },
        volumes,
        host: { v: { one: '/1' } },
      },
    ],
    ['a stack of a container with dots', { 'a.b': null, c: { network_mode: 'a.b' } }],
    ['a foreign stack', { c: { network_mode: 'container:other' } }],
    [
      'a network mode that an heir overrides',
      {
        base: { abstract: true, network_mode: 'nowhere' },
        a: { extends: 'base', network_mode: 'host' },
      },
    ],
  ])('%s', (_, content) => {
    expect(() => new ContainerMap('main', content)).not.toThrow();
  });
});

test('the check can be put off', () => {
  const map = new ContainerMap('main', { a: { links: 'b' } }, { checkIntegrity: false });
  expect(() => map.checkIntegrity()).toThrow("a problem in map 'main'\na.links: there is no container 'b'");
});

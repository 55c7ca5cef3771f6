/** No container depends on itself. */
import { describe, expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapIntegrityError } from '../../../src/map/map-error.js';
import { errorOf, problemsOf } from './support.js';

const volumes = { v: '/v', w: '/w' };

describe('refused', () => {
  test.each<[string, object, string[]]>([
    [
      'links in a circle',
      { a: { links: ['b'] }, b: { links: 'c' }, c: { links: 'a' } },
      ["a.links[0]: 'a' depends on itself: a -> b -> c -> a"],
    ],
    ['a link to itself', { a: { links: 'a' } }, ["a.links: 'a' depends on itself: a -> a"]],
    [
      'a link between instances of one container',
      { a: { instances: ['x', 'y'], links: 'a.x' } },
      ["a.links: 'a' depends on itself: a -> a"],
    ],
    [
      'volumes of each other',
      { a: { attaches: 'v', uses: 'w' }, b: { attaches: 'w', uses: 'v' }, volumes },
      ["a.uses: 'a' depends on itself: a -> b -> a"],
    ],
    [
      'every kind of dependency',
      {
        a: { network_mode: 'b' },
        b: { networks: { n: { links: 'c' } } },
        c: { uses: 'v' },
        d: { attaches: 'v', links: 'a' },
        networks: { n: null },
        volumes,
      },
      ["a.network_mode: 'a' depends on itself: a -> b -> c -> d -> a"],
    ],
    [
      'two circles that have nothing to do with each other',
      { a: { links: 'b' }, b: { links: 'a' }, c: { links: 'd' }, d: { links: 'c' } },
      ["a.links: 'a' depends on itself: a -> b -> a", "c.links: 'c' depends on itself: c -> d -> c"],
    ],
    [
      'what is inherited, where it is written',
      { base: { abstract: true, links: 'b' }, a: { extends: 'base' }, b: { links: 'a' } },
      ["base.links: 'a' depends on itself: a -> b -> a"],
    ],
  ])('%s', (_, content, expected) => {
    expect(problemsOf(content)).toEqual(expected);
    expect(errorOf(content)).toBeInstanceOf(MapIntegrityError);
  });
});

describe('accepted', () => {
  test.each<[string, object]>([
    ['the use of a volume that a container attaches itself', { a: { attaches: 'v', uses: 'v' }, volumes }],
    [
      'links on networks that are switched off',
      {
        a: { links: 'b' },
        b: { network_mode: 'disabled', networks: { n: { links: 'a' } } },
        networks: { n: null },
      },
    ],
    [
      'an abstract base that would close a circle',
      { base: { abstract: true, links: 'a' }, a: null, b: { links: 'a' } },
    ],
  ])('%s', (_, content) => {
    expect(() => new ContainerMap('main', content)).not.toThrow();
  });
});

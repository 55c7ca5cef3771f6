/** A path inside a container can hold one volume. */
import { describe, expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { problemsOf } from './support.js';

const volumes = { v: '/data', w: '/data/' };

describe('refused', () => {
  test.each<[string, object, string]>([
    [
      'two aliases with one path, whatever slash is at its end',
      { a: { binds: ['v', 'w'] }, volumes, host: { v: '/1', w: '/2' } },
      "a.binds[1]: '/data' is already the path of 'v' in 'host': it cannot be that of 'w' in 'host'",
    ],
    [
      'a path of the host at the path of an alias',
      { a: { binds: ['v', { '/data/': '/2' }] }, volumes, host: { v: '/1' } },
      "a.binds[1][\"/data/\"]: '/data' is already the path of 'v' in 'host': it cannot be that of '/2' of the host",
    ],
    [
      'an attached volume at the path of a bound one',
      { a: { binds: 'v', attaches: 'w' }, volumes, host: { v: '/1' } },
      "a.attaches: '/data' is already the path of 'v' in 'host': it cannot be that of the volume 'w'",
    ],
    [
      'two attached volumes',
      {
        a: {
          attaches: [
            ['x', '/x'],
            ['y', '//x/.'],
          ],
        },
      },
      "a.attaches[1]: '/x' is already the path of the volume 'x': it cannot be that of the volume 'y'",
    ],
    [
      'a used volume at the path of an attached one',
      { a: { attaches: 'v', uses: 'w' }, b: { attaches: 'w' }, volumes },
      "a.uses: '/data' is already the path of the volume 'v': it cannot be that of the volume 'w'",
    ],
  ])('%s', (_, content, expected) => {
    expect(problemsOf(content)).toEqual([expected]);
  });
});

describe('accepted', () => {
  test.each<[string, object]>([
    ['the use of a volume of its own', { a: { attaches: 'v', uses: 'v' }, volumes }],
    [
      'paths of their own',
      { a: { attaches: { v: '/1' }, uses: { w: '/2' } }, b: { attaches: 'w' }, volumes },
    ],
    ['a path to come', { a: { attaches: 'v', binds: [[lazy(() => '/data'), '/1']] }, volumes }],
    ['two containers', { a: { attaches: 'v' }, b: { attaches: 'w' }, volumes }],
  ])('%s', (_, content) => {
    expect(() => new ContainerMap('main', content)).not.toThrow();
  });
});

/** Every fault is told, and each only once, though several configurations inherit it. */
import { describe, expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { formatProblem } from '../../../src/map/problem.js';
import { problemsOf } from './support.js';

const byInstance = { binds: 'data', volumes: { data: '/data' }, host: { data: { one: '/one' } } };
const { binds, ...declared } = byInstance;

describe('faults of one place that are to be mended one by one', () => {
  test('each instance without a path', () => {
    expect(problemsOf({ ...declared, a: { binds, instances: ['one', 'two', 'three'] } })).toEqual([
      "a.binds: the path 'data' in 'host' is given by instance, but not for the instance 'two' of 'a'",
      "a.binds: the path 'data' in 'host' is given by instance, but not for the instance 'three' of 'a'",
    ]);
  });

  test('each heir without a path', () => {
    const base = { abstract: true, binds };
    const heir = (instance: string) => ({ extends: 'base', instances: [instance] });
    expect(problemsOf({ ...declared, base, a: heir('two'), b: heir('one'), c: heir('two') })).toEqual([
      "base.binds: the path 'data' in 'host' is given by instance, but not for the instance 'two' of 'a'",
      "base.binds: the path 'data' in 'host' is given by instance, but not for the instance 'two' of 'c'",
    ]);
  });

  test('each instance that is declared twice', () => {
    expect(problemsOf({ a: { instances: ['x', 'y', 'x', 'y'] } })).toEqual([
      "a: the instance 'a.x' is declared twice",
      "a: the instance 'a.y' is declared twice",
    ]);
  });

  test('each share that is hidden', () => {
    const map = new ContainerMap('main', {
      a: { shares: ['/one', '/two'], attaches: { one: '/one', two: '/two' } },
    });
    expect(map.warnings.map(formatProblem)).toEqual([
      "a.shares: '/one' in 'shares' has no effect: it is the path of the volume 'one'",
      "a.shares: '/two' in 'shares' has no effect: it is the path of the volume 'two'",
    ]);
  });
});

describe('collisions of one element with many', () => {
  const heirs = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { extends: 'base' }]));

  test.each<[string, object, string]>([
    [
      'a port',
      { base: { abstract: true, exposes: [[80, 8080]] }, ...heirs },
      "base.exposes[0]: port 8080/tcp of the host is published by both 'a' and 'b'",
    ],
    [
      'an attached volume',
      { base: { abstract: true, attaches: { data: '/data' } }, ...heirs },
      "base.attaches.data: 'data' is attached twice: by 'a' and by 'b'",
    ],
    [
      'a path, for which each heir has a volume of its own',
      {
        use_attached_parent_name: true,
        base: { abstract: true, attaches: { one: '/x', two: '/x' } },
        ...heirs,
      },
      "base.attaches.two: '/x' is already the path of the volume 'a.one': it cannot be that of the volume 'a.two'",
    ],
  ])('%s', (_, content, expected) => {
    expect(problemsOf(content)).toEqual([expected]);
  });
});

test('a range that very many instances publish is one problem', () => {
  const instances = Array.from({ length: 20_000 }, (_, index) => `i${index}`);
  expect(problemsOf({ a: { instances, exposes: [['1-60000', '1-60000']] } })).toEqual([
    "a.exposes[0]: port 1/tcp of the host is published by both 'a.i0' and 'a.i1'",
  ]);
});

/** Inheritance: manual, section 3.7.1. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContainerDeclaration } from '../../../src/map/declaration.js';
import { extendedContainers } from '../../../src/map/extend.js';
import { MapIntegrityError } from '../../../src/map/map-error.js';
import { inheritContainer } from '../../../src/map/merge.js';
import { declared } from '../../support/declared.js';

function extended(content: object): ReadonlyMap<string, ContainerDeclaration> {
  return extendedContainers(declared('main', content, { checkIntegrity: false }));
}

/** `a` extended by what `b` declares. */
function merged(base: object, over: object): ContainerDeclaration | undefined {
  return extended({ base: { ...base, abstract: true }, heir: { ...over, extends: 'base' } }).get('heir');
}

test("the manual's example", () => {
  const containers = extended({
    generic: { uses: 'volume1', abstract: true },
    app1: { extends: 'generic', uses: 'volume2' },
    app2: { extends: 'generic', uses: 'volume3' },
  });
  expect([...containers.keys()]).toEqual(['app1', 'app2']);
  expect(containers.get('app1')?.uses.map(({ name }) => name)).toEqual(['volume1', 'volume2']);
  expect(containers.get('app2')?.uses.map(({ name }) => name)).toEqual(['volume1', 'volume3']);
});

test('own values win, then later bases, then earlier ones, all the way down', () => {
  const heir = extended({
    base: { abstract: true, image: 'x', links: 'l1', stop_signal: 'INT' },
    mid: { abstract: true, extends: 'base', image: 'y' },
    other: { image: 'o', user: 'ou' },
    a: { extends: ['mid', 'other'], user: 'u' },
  }).get('a');
  expect(heir).toMatchObject({ name: 'a', abstract: false, extends: [], image: 'o', user: { user: 'u' } });
  expect(heir).toMatchObject({ links: [{ container: 'l1' }], stopSignal: 'INT' });
});

describe('merged', () => {
  test.each<[string, object, object, object]>([
    [
      'binds by path or alias, in place',
      { binds: { a: 'ro', '/c': 'h' } },
      { binds: { b: null, '/c': ['h2', 'ro'] } },
      {
        binds: [
          { kind: 'shared', name: 'a', readonly: true },
          { kind: 'host', path: '/c', hostPath: 'h2', readonly: true },
          { kind: 'shared', name: 'b', readonly: false },
        ],
      },
    ],
    [
      'every binding of a port is kept',
      { exposes: [[80, 80]] },
      {
        exposes: [
          [80, 1],
          [80, 2],
          [81, 1],
        ],
      },
      {
        exposes: [
          { exposedPort: 80, protocol: 'tcp', hostPort: 1, ipv6: false },
          { exposedPort: 80, protocol: 'tcp', hostPort: 2, ipv6: false },
          { exposedPort: 81, protocol: 'tcp', hostPort: 1, ipv6: false },
        ],
      },
    ],
    [
      'links are united with their aliases',
      { links: ['a', ['a', 'x']] },
      { links: ['a', ['a', 'y']] },
      {
        links: [{ container: 'a' }, { container: 'a', alias: 'x' }, { container: 'a', alias: 'y' }],
      },
    ],
    [
      'commands of words are united',
      { exec_commands: [[['a', 'b'], 'u']] },
      { exec_commands: [[['a', 'b'], 'u'], 'c'] },
      {
        execCommands: [
          { command: ['a', 'b'], user: 'u', policy: 'restart' },
          { command: 'c', policy: 'restart' },
        ],
      },
    ],
    [
      'instances are united',
      { instances: ['a', 'b'] },
      { instances: ['b', 'c'] },
      { instances: ['a', 'b', 'c'] },
    ],
    [
      'options by key, not deeper',
      { host_config: { p: { Name: 'a', Max: 2 }, x: 1 } },
      { host_config: { p: { Name: 'no' } } },
      {
        hostConfig: { p: { Name: 'no' }, x: 1 },
      },
    ],
    ['an empty list clears nothing', { shares: '/a' }, { shares: [] }, { shares: ['/a'] }],
    ['false overrides true', { persistent: true }, { persistent: false }, { persistent: false }],
    ['what is not given is inherited', { persistent: true }, {}, { persistent: true }],
    ['no stop timeout overrides one', { stop_timeout: 5 }, { stop_timeout: null }, { stopTimeout: null }],
  ])('%s', (_, base, over, expected) => {
    expect(merged(base, over)).toMatchObject(expected);
  });

  test('with itself, a configuration stays as it is', () => {
    const list = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 4 });
    const content = fc.record(
      {
        uses: list,
        links: list,
        shares: list,
        instances: list,
        image: fc.constantFrom('x', 'y'),
        exposes: fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(content, (app) => {
        const once = extended({ app }).get('app');
        if (once === undefined) throw new Error('no configuration');
        expect(inheritContainer(once, once)).toEqual({ ...once, abstract: false });
      }),
    );
  });
});

test.each([
  ['cycle', { a: { extends: 'b' }, b: { extends: 'a' } }, 'a -> b -> a'],
  ['base that is missing', { a: { extends: 'b' } }, "no configuration 'b'"],
])('a %s is an error, not a hang', (_, content, words) => {
  expect(() => extended(content)).toThrow(MapIntegrityError);
  expect(() => extended(content)).toThrow(words);
});

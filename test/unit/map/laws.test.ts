/** What holds for all maps, whatever is in them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { anyContainer, anyLateMapContent, anyMapContent } from '../../support/arbitrary-map.js';

const anyMap = anyMapContent.map((content) => mapOf(content));
const anyLateMap = anyLateMapContent.map((content) => mapOf(content));

function mapOf(content: object): ContainerMap {
  return new ContainerMap('main', content, { checkIntegrity: false });
}

/** `over` laid over `base`, both as they were. */
function merged(base: ContainerMap, over: ContainerMap): ContainerMap {
  return base.copy().mergeFromMap(over);
}

function expectSame(one: ContainerMap, other: ContainerMap): void {
  expect(one.declaration).toEqual(other.declaration);
  expect(one.asObject()).toEqual(other.asObject());
  expect(one.equals(other)).toBe(true);
}

function recordOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('expected an object');
  return value;
}

/** With every list sorted. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(item)).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unordered(item)]));
}

describe('merging', () => {
  test('with an empty map changes nothing, on either side', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expectSame(merged(map, mapOf({})), map);
        expectSame(merged(mapOf({}), map), map);
        expectSame(map.copy().mergeFromObject({}), map);
      }),
    );
  });

  test('goes step by step or at once, with the same result', () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyMap, (a, b, c) => {
        expectSame(merged(merged(a, b), c), merged(a, merged(b, c)));
      }),
    );
  });

  // Options to come are put together in the order of the merges: what comes out is the same.
  test('also where values are not known yet, once they are', () => {
    fc.assert(
      fc.property(anyLateMap, anyLateMap, anyLateMap, (a, b, c) => {
        const [left, right] = [merged(merged(a, b), c), merged(a, merged(b, c))];
        expect(evaluateMap(left.declaration)).toEqual(evaluateMap(right.declaration));
      }),
    );
  });

  test('and writing leave values that are not known yet as they are', () => {
    fc.assert(
      fc.property(anyLateMap, anyLateMap, (a, b) => {
        expectSame(merged(a, mapOf({})), a);
        expectSame(merged(mapOf({}), b), b);
        expectSame(mapOf(a.asObject()), a);
      }),
    );
  });

  test('also where only lists count', () => {
    const lists = (base: ContainerMap, over: ContainerMap) =>
      base.copy().mergeFromMap(over, { listsOnly: true });
    fc.assert(
      fc.property(anyMap, anyMap, anyMap, (a, b, c) => {
        expectSame(lists(lists(a, b), c), lists(a, lists(b, c)));
      }),
    );
  });

  // Several items of one first value, with others between them, come to stand together.
  test('with itself changes nothing but the order', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const once = merged(map, map);
        expect(unordered(once.asObject())).toEqual(unordered(map.asObject()));
        expectSame(merged(once, map), once);
      }),
    );
  });

  test('with content is the same as with a map made of it', () => {
    fc.assert(
      fc.property(anyMap, anyMapContent, fc.boolean(), (map, content, listsOnly) => {
        const byObject = map.copy().mergeFromObject(content, { listsOnly });
        expectSame(byObject, map.copy().mergeFromMap(mapOf(content), { listsOnly }));
      }),
    );
  });

  test('leaves the inputs as they are', () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyMapContent, (map, other, content) => {
        const [before, given] = [other.declaration, structuredClone(content)];
        const result = map.copy().mergeFromMap(other).mergeFromObject(content).updateFromObject(content);
        result.repository = 'changed';
        for (const [, configuration] of result.containers) configuration.mergeFromObject({ shares: '/z' });
        expect(other.declaration).toEqual(before);
        expect(content).toEqual(given);
      }),
    );
  });
});

describe('values that are not known yet', () => {
  test('are merged as they would be if they were known', () => {
    fc.assert(
      fc.property(anyLateMap, anyLateMap, (a, b) => {
        const known = (map: ContainerMap) => mapOf(recordOf(map.toJSON()));
        const options = (map: ContainerMap) =>
          Array.from(map.declaration.containers, ([name, { createOptions, hostConfig }]) => ({
            name,
            createOptions,
            hostConfig,
          }));
        expect(options(known(merged(a, b)))).toEqual(options(merged(known(a), known(b))));
      }),
    );
  });
});

describe('updating', () => {
  test('by a map replaces everything that has a name there', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (map, other) => {
        const updated = map.copy().updateFromMap(other).declaration;
        for (const section of ['containers', 'volumes', 'networks'] as const) {
          for (const [name, declaration] of other.declaration[section])
            expect(updated[section].get(name)).toEqual(declaration);
        }
      }),
    );
  });

  test('an empty map makes it equal', () => {
    fc.assert(fc.property(anyMap, (map) => expectSame(mapOf({}).updateFromMap(map), map)));
  });

  test('a configuration makes it equal', () => {
    fc.assert(
      fc.property(anyContainer, anyContainer, (one, two) => {
        const [own, other] = [new ContainerConfiguration(one), new ContainerConfiguration(two)];
        expect(own.updateFromConfiguration(other).equals(other)).toBe(true);
        expect(own.declaration).toEqual(other.declaration);
      }),
    );
  });
});

describe('a copy', () => {
  test('is equal, and shares nothing', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const before = map.declaration;
        const copy = map.copy();
        expectSame(copy, map);
        for (const [, configuration] of copy.containers) configuration.image = 'changed';
        for (const [, volume] of copy.volumes) volume.driver = 'changed';
        for (const [, network] of copy.networks) network.driver = 'changed';
        copy.host['log'] = '/changed';
        copy.groups = { changed: [] };
        expect(map.declaration).toEqual(before);
      }),
    );
  });

  test('may have another name', () => {
    const copy = mapOf({ app: {} }).copy('other');
    expect([copy.name, copy.equals(mapOf({ app: {} }))]).toEqual(['other', false]);
  });
});

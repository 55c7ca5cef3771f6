/** The rules by which one value is laid over another, for lists of any length and options to come. */
import { describe, expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap, evaluateMapAsync } from '../../../src/map/evaluate/evaluate.js';
import { byFirst, union } from '../../../src/map/merge-rules.js';

describe('long lists', () => {
  const numbers = Array.from({ length: 100_000 }, (_, index) => index);

  test('of words are united, each once', () => {
    const words = numbers.map(String);
    expect(union(words, [...words, 'x', 'x'])).toEqual([...words, 'x']);
  });

  test('of items are merged by key, and each key is asked for no more than twice', () => {
    const items = (value: string) => numbers.map((key) => ({ key, value }));
    const [base, over] = [items('base'), items('over')];
    let asked = 0;
    const merged = byFirst(base, over, ({ key }) => {
      asked += 1;
      return key;
    });
    expect(merged).toEqual(over);
    expect(asked).toBeLessThanOrEqual(2 * (base.length + over.length));
  });
});

test.each([
  [[Number.NaN], [Number.NaN]],
  [[{ a: 1 }], [{ a: 1 }]],
  [['1'], ['1', '1']],
])('the union of %j and %j has one item', (base, over) => expect(union<unknown>(base, over)).toEqual(base));

describe('options to come, laid over others', () => {
  const laidOver = (base: unknown, over: unknown) =>
    new ContainerMap('main', { app: { hostConfig: base } }).mergeFromObject({ app: { hostConfig: over } });
  const optionsOf = (map: ContainerMap) => evaluateMap(map.declaration).containers.get('app')?.hostConfig;

  test.each<[string, unknown, unknown]>([
    ['a Map', lazy(() => new Map([['a', 1]])), { b: 2 }],
    ['a lazy value', lazy(() => lazy(() => ({ a: 1 }))), { b: 2 }],
    ['what gives a Map, over', { a: 1 }, lazy(() => lazy(() => new Map([['b', 2]])))],
  ])('%s', (_, base, over) => {
    expect(optionsOf(laidOver(base, over))).toEqual({ a: 1, b: 2 });
  });

  test.each([[null], [undefined]])('%j sets nothing, as it does alone', (nothing) => {
    const map = laidOver(
      { a: 1 },
      lazy(() => nothing),
    );
    expect(optionsOf(map)).toEqual({ a: 1 });
  });

  test.each([['abc'], [5], [true], [['a']]])('%j is refused, as it is alone', (bad) => {
    const value = lazy(() => bad);
    const alone = new ContainerMap('main', { app: { hostConfig: value } });
    const words = messageOf(() => optionsOf(alone));
    expect(words).toMatch(/host_?config: expected/i);
    expect(messageOf(() => optionsOf(laidOver({ a: 1 }, value)))).toBe(words);
    expect(messageOf(() => optionsOf(laidOver(value, { a: 1 })))).toBe(words);
  });

  test('a key `__proto__` is a key', () => {
    const own = JSON.parse('{"__proto__": {"a": 1}}');
    const merged = optionsOf(
      laidOver(
        lazy(() => own),
        { b: 2 },
      ),
    );
    expect(Object.keys(merged ?? {})).toEqual(['__proto__', 'b']);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });

  test('of asynchronous functions that give others', async () => {
    const map = laidOver(
      lazy(async () => lazy(async () => ({ a: 1 }))),
      lazy(() => new Map([['b', 2]])),
    );
    expect((await evaluateMapAsync(map.declaration)).containers.get('app')?.hostConfig).toEqual({
      a: 1,
      b: 2,
    });
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing is thrown';
}

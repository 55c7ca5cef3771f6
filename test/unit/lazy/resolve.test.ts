/** Lazy values in lists and mappings. Manual, section 3.10.3, "Pre-resolving values". */
import { describe, expect, test, vi } from 'vitest';
import { type Lazy, lazy, lazyOnce } from '../../../src/lazy/lazy.js';
import { resolveDeep, resolveDeepAsync, resolveThrough, resolveValue } from '../../../src/lazy/resolve.js';
import { registerType, typeResolver, unregisterType } from '../../../src/lazy/type-registry.js';

class Extension {
  readonly code: number;
  readonly data: string;
  constructor(code: number, data: string) {
    this.code = code;
    this.data = data;
  }
}

class Special extends Extension {}

const [x, y, z, w] = ['x', 'y', 'z', 'w'].map((word) => lazy(() => word));
const nested = { a: [x, { b: y, c: [z, [w]] }] };

const depths: readonly [number | undefined, unknown][] = [
  [0, nested],
  [1, nested],
  [2, { a: ['x', { b: y, c: [z, [w]] }] }],
  [3, { a: ['x', { b: 'y', c: [z, [w]] }] }],
  [4, { a: ['x', { b: 'y', c: ['z', [w]] }] }],
  [5, { a: ['x', { b: 'y', c: ['z', ['w']] }] }],
  [undefined, { a: ['x', { b: 'y', c: ['z', ['w']] }] }],
];

const circle: Lazy[] = [lazy(() => circle[1]), lazy(() => circle[0])];
const itself: Lazy = lazy(() => itself);
const around: Lazy = lazy(() => ({ a: [around, around] }));
const another = (): Lazy => lazy(another);

const endless: readonly [string, Lazy | undefined][] = [
  ['a value that gives itself', itself],
  ['a circle of two', circle[0]],
  ['a value that gives a list with itself in it', around],
  ['always another value', another()],
];

describe.each([
  ['resolveDeep', async (...given: Parameters<typeof resolveDeep>) => resolveDeep(...given)],
  ['resolveDeepAsync', resolveDeepAsync],
])('%s', (_, resolve) => {
  test.each(depths)('down to depth %s', async (maxDepth, expected) => {
    expect(await resolve(nested, maxDepth === undefined ? {} : { maxDepth })).toEqual(expected);
    expect(nested).toEqual({ a: [x, { b: y, c: [z, [w]] }] });
  });

  test('the value itself is at depth 0', async () => {
    expect(await resolve(x, { maxDepth: 0 })).toBe('x');
    expect(
      await resolve(
        lazy(() => [y]),
        { maxDepth: 0 },
      ),
    ).toEqual([y]);
  });

  test('six levels down, only if asked', async () => {
    const deep = [[[[[[x]]]]]];
    expect(await resolve(deep)).toEqual(deep);
    expect(await resolve(deep, { maxDepth: 6 })).toEqual([[[[[['x']]]]]]);
  });

  test('keys of a Map too', async () => {
    expect(await resolve(new Map([[x, y]]))).toEqual(new Map([['x', 'y']]));
  });

  test('a lazy value that gives a lazy value', async () => {
    expect(await resolve([lazy(() => x)])).toEqual(['x']);
  });

  test.each([[null], [undefined], ['text'], [5], [new Date(0)]])('%j as it is', async (value) => {
    expect(await resolve(value)).toBe(value);
  });

  test('types for one call, which are not registered', async () => {
    const types = [typeResolver(Extension, ({ code, data }) => `${code}: ${data}`)];
    const value = { secret: new Extension(1, 'd'), special: new Special(1, 'd') };
    expect(await resolve(value, { types })).toEqual({ secret: '1: d', special: value.special });
    expect(await resolve(value)).toEqual(value);
  });

  test('registered types, of exactly that type', async () => {
    registerType(Extension, ({ data }) => data);
    try {
      const special = new Special(1, 'd');
      expect(await resolve([new Extension(1, 'd'), special])).toEqual(['d', special]);
      const types = [typeResolver(Extension, () => 'this call')];
      expect(await resolve([new Extension(1, 'd')], { types })).toEqual(['this call']);
      registerType(Extension, () => 'later');
      expect(await resolve(new Extension(1, 'd'))).toBe('later');
    } finally {
      unregisterType(Extension);
    }
  });

  test.each([[Number.NaN], [-0]])('a lazy value that gives %d', async (number) => {
    expect(await resolve({ a: lazy(() => number) })).toEqual({ a: number });
    expect(await resolve(number)).toBe(number);
  });

  test.each(endless)('%s has an end', async (_, value) => {
    await expect(resolve(value, { maxDepth: Number.POSITIVE_INFINITY })).rejects.toMatchObject({
      code: 'lazy-failed',
      message: expect.stringContaining('gives a lazy value'),
      hint: expect.stringContaining('itself'),
    });
  });

  test('what a function throws is thrown', async () => {
    const fails = lazy(() => {
      throw new Error('no value');
    });
    await expect(resolve({ a: [fails] })).rejects.toThrow('no value');
  });
});

describe('asynchronous functions', () => {
  test('run at the same time, each value once', async () => {
    let release: (word: string) => void = () => undefined;
    const first = new Promise<string>((done) => {
      release = done;
    });
    const shared = lazy(vi.fn(() => first));
    const second = lazy(async () => {
      release('first');
      return 'second';
    });
    expect(await resolveDeepAsync({ a: shared, b: [second, shared] })).toEqual({
      a: 'first',
      b: ['second', 'first'],
    });
  });

  test('may give further ones', async () => {
    expect(await resolveDeepAsync([lazy(async () => ({ inside: lazyOnce(async () => 'x') }))])).toEqual([
      { inside: 'x' },
    ]);
  });

  test.each<[string, (value: Lazy) => unknown]>([
    ['resolveDeep', (value) => resolveDeep([value])],
    ['resolveValue', (value) => resolveValue(value)],
  ])('are refused by %s, with the way out', (_, resolve) => {
    expect(() => resolve(lazy(() => Promise.reject(new Error('unseen'))))).toThrow(
      expect.objectContaining({
        code: 'lazy-asynchronous',
        hint: expect.stringContaining('resolveDeepAsync'),
      }),
    );
  });
});

describe('resolveThrough', () => {
  test('follows values that give others', () => {
    expect([resolveThrough(lazy(() => x)), resolveThrough([x]), resolveThrough(Number.NaN)]).toEqual([
      'x',
      [x],
      Number.NaN,
    ]);
  });

  test('gives a promise where one of them is asynchronous', async () => {
    expect(await resolveThrough(lazy(() => lazy(async () => lazy(async () => 'x'))))).toBe('x');
  });

  test('has an end', async () => {
    expect(() => resolveThrough(itself)).toThrow('gives a lazy value');
    const later: Lazy = lazy(async () => later);
    await expect(resolveThrough(later)).rejects.toThrow('gives a lazy value');
  });
});

test('resolveValue leaves what is inside', () => {
  expect([resolveValue(x), resolveValue(null), resolveValue([x])]).toEqual(['x', null, [x]]);
});

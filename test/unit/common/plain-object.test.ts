import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { isPlainObject } from '../../../src/common/plain-object.js';

describe('plain', () => {
  test.each<[string, unknown]>([
    ['a literal', { a: 1 }],
    ['an object without a prototype', Object.create(null)],
    ['an object of another realm', runInNewContext('({ a: 1 })')],
  ])('%s', (_, value) => expect(isPlainObject(value)).toBe(true));
});

describe('not plain', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'text'],
    ['a list', []],
    ['a map', new Map()],
    ['an instance of a class', new (class Some {})()],
    ['a function', () => ({})],
  ])('%s', (_, value) => expect(isPlainObject(value)).toBe(false));
});

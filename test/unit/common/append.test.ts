import { expect, test } from 'vitest';
import { appendTo } from '../../../src/common/append.js';

test('the first value makes the list, others follow', () => {
  const lists = new Map([['a', [1]]]);
  for (const value of [2, 3]) for (const key of ['a', 'b']) appendTo(lists, key, value);
  expect(lists).toEqual(
    new Map([
      ['a', [1, 2, 3]],
      ['b', [2, 3]],
    ]),
  );
});

import { describe, expect, test } from 'vitest';
import { LowestFree } from '../../../../src/testing/state/lowest-free.js';

describe('numbers out of a range', () => {
  test('the lowest first, until there is none', () => {
    const numbers = new LowestFree(5n, 7n);
    expect([numbers.take(), numbers.take(), numbers.take(), numbers.take()]).toEqual([5n, 6n, 7n, undefined]);
  });

  test('what comes back is given again, the lowest first', () => {
    const numbers = taken(10);
    for (const number of [7n, 2n, 9n, 4n, 3n]) numbers.release(number);
    expect([1, 2, 3, 4, 5, 6].map(() => numbers.take())).toEqual([2n, 3n, 4n, 7n, 9n, 10n]);
  });

  test('one taken by number is not given', () => {
    const numbers = new LowestFree(0n, 9n);
    expect(numbers.takeNumber(1n)).toBe(true);
    expect(numbers.takeNumber(1n)).toBe(false);
    expect([numbers.take(), numbers.take()]).toEqual([0n, 2n]);
  });

  test('one that came back and was taken by number is not given twice', () => {
    const numbers = taken(3);
    numbers.release(1n);
    numbers.takeNumber(1n);
    expect(numbers.take()).toBe(3n);
  });

  test('what nobody has cannot come back', () => {
    const numbers = taken(2);
    numbers.release(1n);
    numbers.release(1n);
    expect([numbers.take(), numbers.take()]).toEqual([1n, 2n]);
  });
});

function taken(count: number): LowestFree {
  const numbers = new LowestFree(0n, 20n);
  for (let index = 0; index < count; index++) numbers.take();
  return numbers;
}

/** Values to come. Manual, section 3.10.3. */
import { describe, expect, test, vi } from 'vitest';
import { Lazy, lazy, lazyOnce } from '../../../src/lazy/lazy.js';

describe('lazy', () => {
  test('calls the function with its arguments each time', () => {
    const compute = vi.fn((path: string, depth: number) => `${path}/${depth}`);
    const value = lazy(compute, '/x', 2);
    expect(compute).not.toHaveBeenCalled();
    expect([value.get(), value.get()]).toEqual(['/x/2', '/x/2']);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  test('is a lazy value', () => {
    expect([lazy(() => 1), lazyOnce(() => 1)].every((value) => value instanceof Lazy)).toBe(true);
  });
});

describe('lazyOnce', () => {
  test.each([['text'], [null], [undefined], [0]])('keeps its first result, %j', (result) => {
    const compute = vi.fn(() => result);
    const value = lazyOnce(compute);
    expect(value.evaluated).toBe(false);
    expect([value.get(), value.get()]).toEqual([result, result]);
    expect([compute.mock.calls.length, value.evaluated]).toEqual([1, true]);
  });

  test('calls a function that has thrown again', () => {
    const compute = vi.fn<() => string>().mockImplementationOnce(() => {
      throw new Error('not yet');
    });
    compute.mockReturnValue('now');
    const value = lazyOnce(compute);
    expect(() => value.get()).toThrow('not yet');
    expect([value.evaluated, value.get()]).toEqual([false, 'now']);
  });

  test('keeps a promise, also while it is pending', async () => {
    const compute = vi.fn(async () => 'later');
    const value = lazyOnce(compute);
    expect(value.get()).toBe(value.get());
    expect(await value.get()).toBe('later');
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test('calls a function whose promise was rejected again', async () => {
    const compute = vi.fn(async () => 'now').mockRejectedValueOnce(new Error('not yet'));
    const value = lazyOnce(compute);
    await expect(value.get()).rejects.toThrow('not yet');
    expect(value.evaluated).toBe(false);
    expect(await value.get()).toBe('now');
  });
});

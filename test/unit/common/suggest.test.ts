import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/common/suggest.js';

describe('nearest', () => {
  const known = ['image', 'instances', 'host', 'volumes', 'network_mode', 'networks', 'ro', 'rw'];

  test.each([
    ['imgae', 'image'],
    ['instnces', 'instances'],
    ['volume', 'volumes'],
    ['Image', 'image'],
    ['network-mode', 'network_mode'],
    ['network', 'networks'],
    ['r0', 'ro'],
    ['imag', 'image'],
    ['vol', undefined],
    ['something', undefined],
    ['x', undefined],
    ['', undefined],
    ['image', undefined],
  ])('%s is meant for %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  test('finds every word with two neighbouring letters swapped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(3), (word, at) => {
        const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
        expect(nearest(swapped, [word])).toBe(swapped === word ? undefined : word);
      }),
    );
  });
});

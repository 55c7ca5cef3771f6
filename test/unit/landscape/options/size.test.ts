import { expect, test } from 'vitest';
import { OptionValueError } from '../../../../src/landscape/options/option.js';
import { size } from '../../../../src/landscape/options/size.js';

test.each([
  [5, 5],
  ['5', 5],
  ['5b', 5],
  ['2k', 2048],
  ['2kb', 2048],
  ['64M', 67108864],
  ['1.5g', 1610612736],
  ['1t', 1099511627776],
  [-1, -1],
  ['-1', -1],
])('%s is %d bytes', (written, bytes) => {
  expect(size(written)).toBe(bytes);
});

test.each(['10x', 'g', '', '-2', '1..5g', true, null, 1.5])('%s is no size', (written) => {
  expect(() => size(written)).toThrow(OptionValueError);
});

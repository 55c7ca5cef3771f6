import { expect, it } from 'vitest';
import { formatAge } from '../../../src/cli/output/age.js';
import { formatSize } from '../../../src/cli/output/size.js';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [34_140, '34.1 kB'],
  [999_400, '999 kB'],
  [999_600, '1.00 MB'],
  [1_200_000_000, '1.20 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

it.each([
  [1, 'just now'],
  [59, '59 seconds ago'],
  [119, '119 seconds ago'],
  [120, '2 minutes ago'],
  [3 * 24 * 3600, '3 days ago'],
  [800 * 24 * 3600, '2 years ago'],
])('%i seconds are %s', (seconds, text) => {
  expect(formatAge(seconds)).toBe(text);
});

import { expect, test } from 'vitest';
import { resolveHostPath } from '../../../src/landscape/host-path.js';

test.each([
  ['/r', 'p', null, '/r/p'],
  ['/r/', 'p', null, '/r/p'],
  ['/r', '/p', null, '/p'],
  [undefined, 'p', null, 'p'],
  ['/r', { i: 'p' }, 'i', '/r/p'],
  ['/r', { default: 'p' }, null, '/r/p'],
  ['/r', { i: 'p' }, null, undefined],
  ['/r', { default: 'p' }, 'x', undefined],
  ['/r', {}, 'constructor', undefined],
  ['/r', './p', null, '/r/./p'],
  ['/r', '~/p', null, '/r/~/p'],
])('%s, %j, instance %s: %s', (root, path, instance, expected) => {
  expect(resolveHostPath(root, path, instance)).toBe(expected);
});

import { expect, test } from 'vitest';
import { resolveHostPath } from '../../../src/landscape/host-path.js';
import { landscapeOf, problemsOf } from './landscape-of.js';

test.each([
  ['/r', 'p', null, '/r/p'],
  ['/r/', 'p', null, '/r/p'],
  ['/r', '/p', null, '/p'],
  [undefined, 'p', null, 'p'],
  ['/r', 'C:\\p', null, 'C:\\p'],
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

const advice = 'and the map has no host root; write an absolute path, or set host_root';

test.each<[object, string[]]>([
  [
    { web: { binds: { '/c': 'data' } } },
    [`containers.web.binds: 'data' is a relative path of the host, ${advice}`],
  ],
  [
    { web: { binds: { '/c': '~/x' } } },
    [
      "containers.web.binds: '~/x': '~' is only replaced behind the tag !path; write !path ~/x, or an absolute path",
    ],
  ],
  [
    { web: { binds: 'x' }, app: { binds: 'x' }, volumes: { x: '/x' }, host: { x: 'data' } },
    [`host.x: 'data' is a relative path of the host, ${advice}`],
  ],
  [
    { web: { binds: 'x' }, volumes: { x: '/x' }, host: { x: { default: './data' } } },
    [`host.x.default: './data' is a relative path of the host, ${advice}`],
  ],
  [
    { web: { binds: { '/c': 'data' } }, host_root: 'site' },
    ["host_root: 'site' is a relative path: write an absolute one"],
  ],
])('a path that is relative to nothing is refused: %j', (map, problems) => {
  expect(problemsOf(map)).toEqual(problems);
});

test.each([
  { web: { binds: { '/c': 'data' } }, host_root: '/site' },
  { web: { binds: { '/c': '/data', '/d': 'C:\\data' } } },
  { web: {}, volumes: { x: '/x' }, host: { x: 'nobody-binds-it' } },
])('a path that is absolute, below an absolute root, or not used, is fine: %j', (map) => {
  expect(() => landscapeOf(map)).not.toThrow();
});

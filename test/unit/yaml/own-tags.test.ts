/** Tags of the user (manual, section 3.9.5). */
import { expect, test } from 'vitest';
import { lazyOnce } from '../../../src/lazy/lazy.js';
import { resolveDeep } from '../../../src/lazy/resolve.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import type { TagContext } from '../../../src/yaml/tags.js';
import { errorOf } from './support.js';

test.each([
  ['a text', '0644', '0644'],
  ['a quoted text', '"a b"', 'a b'],
  ['a list', '[a, 5, [true]]', ['a', 5, [true]]],
  ['a mapping', '{a: {b: c}, 80: d}', { a: { b: 'c' }, 80: 'd' }],
  ['nothing', '', ''],
])('gets %s as plain data', (_, written, expected) => {
  const given: unknown[] = [];
  loadMap(`web:\n  create_options:\n    x: !own ${written}\n`, 'm', {
    tags: {
      '!own': (value) => {
        given.push(value);
        return null;
      },
    },
  });
  expect(given).toEqual([expected]);
});

test('knows where it stands', () => {
  const contexts: TagContext[] = [];
  const environment = { A: 'b' };
  loadMap('web:\n  image: !own x\n', 'm', {
    file: 'map.yaml',
    environment,
    tags: { '!own': (_, context) => contexts.push(context) && 'nginx' },
  });
  expect(contexts).toEqual([{ tag: '!own', file: 'map.yaml', line: 2, column: 15, environment }]);
});

test('gives what the map reads: texts, structures, lazy values', () => {
  const map = loadMap(
    `web: !container nginx
volumes:
  v: !later /run
  w: /x
`,
    'm',
    {
      tags: {
        '!container': (image) => ({ image, uses: ['v', 'w'], attaches: ['v', 'w'] }),
        '!later': (path) => lazyOnce(() => `${path}/app`),
      },
    },
  );
  expect(map.declaration.containers.get('web')).toMatchObject({ image: 'nginx' });
  expect(resolveDeep(map.declaration.volumes.get('v')?.defaultPath)).toBe('/run/app');
});

test('is called once for what an anchor shares, and from the inside out', () => {
  const calls: unknown[] = [];
  const map = loadMap('a: {image: &i !own [!own x]}\nb: {image: *i}\n', 'm', {
    tags: {
      '!own': (value) => {
        calls.push(value);
        return Array.isArray(value) ? value[0] : `${value}!`;
      },
    },
  });
  expect(calls).toEqual(['x', ['x!']]);
  expect(map.declaration.containers.get('b')?.image).toBe('x!');
});

test('what it throws is a problem at its place, with the cause', () => {
  const cause = new Error('no such secret');
  const error = errorOf('web:\n  image: x\n  stop_timeout: !vault a\n', 'm', {
    tags: {
      '!vault': () => {
        throw cause;
      },
    },
  });
  expect(error.problems).toMatchObject([
    { code: 'tag-failed', message: "'!vault' failed: no such secret", location: { line: 3, column: 24 } },
  ]);
  expect(error.cause).toBe(cause);
});

test('a promise is refused: nobody waits for it', () => {
  const tags = { '!vault': () => Promise.reject(new Error('x')) };
  expect(errorOf('web:\n  image: !vault a\n', 'm', { tags }).problems).toMatchObject([
    { code: 'tag-failed', message: "'!vault' gave a promise: return a lazy value in its place" },
  ]);
});

test('a tag that nobody knows is refused, with the nearest one', () => {
  const tags = { '!vault': () => 'x' };
  expect(errorOf('web:\n  image: !vualt a\n  user: !pth a\n', 'm', { tags }).problems).toMatchObject([
    { code: 'unknown-tag', message: "the tag '!vualt' is not known", suggestion: '!vault' },
    { code: 'unknown-tag', suggestion: '!path' },
  ]);
});

test("may take the place of docker-map's", () => {
  const map = loadMap('host_root: !path x\n', 'm', { tags: { '!path': () => '/own' } });
  expect(map.declaration.host.root).toBe('/own');
});

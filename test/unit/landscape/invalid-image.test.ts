/** References of images that engines call invalid (grammar of distribution references). */
import { describe, expect, test } from 'vitest';
import { containerOf, errorOf, problemsOf } from './landscape-of.js';

const digest = `sha256:${'a'.repeat(64)}`;

describe('refused', () => {
  test.each([
    ['Bad Image:tag', 'Bad Image:tag'],
    ['Nginx', 'Nginx:latest'],
    ['nginx:a b', 'nginx:a b'],
    ['nginx:-a', 'nginx:-a'],
    ['a//b', 'a//b:latest'],
    ['a/b_', 'a/b_:latest'],
    ['-host.org/a', '-host.org/a:latest'],
    ['reg:port/a', 'reg:port/a:latest'],
    ['a@sha256:abc', 'a@sha256:abc'],
    [`${'a'.repeat(256)}`, `${'a'.repeat(256)}:latest`],
  ])('%s', (image, reference) => {
    expect(problemsOf({ web: { image } })).toEqual([
      `containers.web.image: '${reference}' is no reference of an image: small letters, digits, '.', '_' and '-', parts with '/' between them, then ':' and a tag`,
    ]);
    expect(errorOf({ web: { image } }).problems[0]?.code).toBe('invalid-image');
  });

  test('with the repository and tag that the map adds', () => {
    expect(problemsOf({ web: { image: 'a' }, repository: 'my repo' })[0]).toMatch(/'my repo\/a:latest'/);
    expect(problemsOf({ web: { image: 'a' }, default_tag: 'x y' })[0]).toMatch(/'a:x y'/);
  });

  test('that comes of the name of the configuration', () => {
    expect(problemsOf({ Web: {} })[0]).toMatch(/^containers.Web.image: 'Web:latest' is no reference/);
  });
});

test.each([
  'nginx',
  'my__app/a--b.c:V1.0_x-y',
  'registry.example.com:5000/team/app:1',
  'LOCAL/app',
  '[::1]:5000/app',
  `nginx@${digest}`,
  `nginx:1@${digest}`,
])('%s is taken', (image) => {
  expect(containerOf({ image }).image).toContain(image);
});

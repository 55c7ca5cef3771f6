import { expect, it } from 'vitest';
import { copyRequest } from '../../../src/cli/copy/copy-request.js';

const request = (...words: readonly string[]) =>
  copyRequest({ program: 'docker-map', words, literalWords: [] });

it.each([
  [['web:/etc/x', '.'], { direction: 'out', name: 'web', inside: '/etc/x', local: '.' }],
  [['app.blue:etc', '-'], { direction: 'out', name: 'app.blue', inside: '/etc', local: '-' }],
  [['./a:b', 'web:/c:d'], { direction: 'in', name: 'web', inside: '/c:d', local: './a:b' }],
  [['/a:b', 'web:/'], { direction: 'in', name: 'web', inside: '/', local: '/a:b' }],
  [['-', 'main.web:/srv'], { direction: 'in', name: 'main.web', inside: '/srv', local: '-' }],
])('%j', (words, meant) => {
  expect(request(...words)).toEqual(meant);
});

it.each([
  [['a', 'b'], 'neither of the two is in a container'],
  [['a:/x', 'b:/y'], '"cp" does not copy from container to container'],
  [['a:/x'], '"cp" takes what is copied, and where to'],
  [['a:/x', 'b', 'c'], '"cp" takes what is copied, and where to'],
  [['web:', 'b'], 'neither of the two is in a container'],
])('%j is refused', (words, message) => {
  expect(() => request(...words)).toThrow(message);
});

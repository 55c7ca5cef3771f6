import { describe, expect, test } from 'vitest';
import { imageReference } from '../../../src/landscape/image-reference.js';
import { containerOf } from './landscape-of.js';

const registry = 'registry.example.com';

describe('image references', () => {
  describe("the manual's table, for a configuration named app-server", () => {
    test.each([
      [undefined, undefined, undefined, 'app-server:latest'],
      ['image1', undefined, undefined, 'image1:latest'],
      [undefined, registry, undefined, 'registry.example.com/app-server:latest'],
      ['image1', registry, undefined, 'registry.example.com/image1:latest'],
      [undefined, undefined, 'devel', 'app-server:devel'],
      ['image1', undefined, 'devel', 'image1:devel'],
      [undefined, registry, 'devel', 'registry.example.com/app-server:devel'],
      ['image1', registry, 'devel', 'registry.example.com/image1:devel'],
      ['/image1', undefined, 'devel', 'image1:devel'],
      // The manual leaves the repository out of this row and yet has it in the result.
      ['image1:one', registry, 'devel', 'registry.example.com/image1:one'],
      ['/image1:two', undefined, 'devel', 'image1:two'],
    ])('%s in %s with %s', (image, repository, defaultTag, expected) => {
      expect(imageReference(image ?? 'app-server', { repository, defaultTag })).toBe(expected);
    });
  });

  test.each([
    ['/img:1', 'img:1'],
    ['ns/img', 'ns/img:devel'],
    ['reg.io/a/b:c', 'reg.io/a/b:c'],
    ['localhost:5000/img:1', 'localhost:5000/img:1'],
    ['localhost:5000/img', 'localhost:5000/img:devel'],
    ['img@sha256:abc', 'registry.example.com/img@sha256:abc'],
    ['localhost:5000/img@sha256:abc', 'localhost:5000/img@sha256:abc'],
    ['img:1@sha256:abc', 'registry.example.com/img:1@sha256:abc'],
    ['img:', 'registry.example.com/img:devel'],
  ])('%s becomes %s', (image, expected) => {
    expect(imageReference(image, { repository: registry, defaultTag: 'devel' })).toBe(expected);
  });

  test('a configuration without an image has one of its own name', () => {
    expect(containerOf({}, { repository: registry }).image).toBe('registry.example.com/web:latest');
  });
});

import { expect, it } from 'vitest';
import { splitReference } from '../../../src/engine/endpoint/image-reference.js';

it.each([
  ['nginx', 'nginx', 'latest'],
  ['nginx:1.27', 'nginx', '1.27'],
  ['registry:5000/nginx', 'registry:5000/nginx', 'latest'],
  ['registry:5000/a/nginx:1', 'registry:5000/a/nginx', '1'],
  ['nginx@sha256:ab', 'nginx', 'sha256:ab'],
  ['nginx:1@sha256:ab', 'nginx', 'sha256:ab'],
])('%s is %s and %s', (reference, repository, tag) => {
  expect(splitReference(reference)).toEqual({ repository, tag });
});

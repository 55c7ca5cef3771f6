import { expect, it } from 'vitest';
import { linesOf } from './support.js';

const map = {
  web: { image: 'nginx:1', links: 'app', instances: ['one', 'two'] },
  app: { image: 'app' },
  other: { image: 'nginx:1' },
  pinned: { image: `sha256:${'ab'.repeat(32)}` },
};

it('pulls all images of the targets and of what they depend on, each once', () => {
  expect(linesOf('pull', { map, exists: { images: ['docker.io/library/app:latest'] } })).toEqual([
    '↓ image app:latest  asked for',
    '↓ image nginx:1  missing',
  ]);
});

it('pulls only what is missing, where it is told to', () => {
  const options = { pullAllImages: false };
  const images = ['app:latest'];
  expect(linesOf('pull', { map, exists: { images }, options })).toEqual(['↓ image nginx:1  missing']);
});

it('pulls nothing that the targets do not need', () => {
  expect(linesOf('pull', { map, names: ['app'] })).toEqual(['↓ image app:latest  missing']);
  expect(linesOf('pull', { map, names: ['other'] })).toEqual(['↓ image nginx:1  missing']);
});

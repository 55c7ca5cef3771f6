import { describe, expect, it } from 'vitest';
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

describe('an image that is built here', () => {
  const built = {
    site: { image: 'shop/site', build: '/srv/site', links: 'data' },
    data: { image: 'shop/data', build: '/srv/data' },
    proxy: { image: 'nginx:1', links: 'site' },
  };
  const note = '! shop/site:latest is not pulled: it is built here, by `build site`';

  it('is not pulled; who names its container is told by what it is built', () => {
    expect(linesOf('pull', { map: built, names: ['site'] })).toEqual([note]);
    expect(linesOf('pull', { map: built, names: ['proxy', 'site'] })).toEqual([
      '↓ image nginx:1  missing',
      note,
    ]);
  });

  it('is nothing to tell of where it was not named, or is there and only what is missing was asked for', () => {
    expect(linesOf('pull', { map: built })).toEqual(['↓ image nginx:1  missing']);
    expect(linesOf('pull', { map: built, names: ['proxy'] })).toEqual(['↓ image nginx:1  missing']);
    const options = { pullAllImages: false };
    const exists = { images: ['shop/site:latest'] };
    expect(linesOf('pull', { map: built, names: ['site'], exists, options })).toEqual([]);
  });
});

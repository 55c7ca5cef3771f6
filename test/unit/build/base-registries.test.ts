import { expect, it } from 'vitest';
import { baseRegistries } from '../../../src/build/base-registries.js';
import { specification } from './specification.js';

it('tells the registries of base images and of caches, each once', async () => {
  const text = 'ARG R=r:5000\nFROM a/b\nFROM c\nFROM $R/x\nCOPY --from=localhost/tools /a /b\n';
  const source = { kind: 'dockerfile', text, files: [], archives: [] } as const;
  const cacheFrom = ['r:5000/cache', 'q.io/y'];
  expect(await baseRegistries({ ...specification, source, cacheFrom })).toEqual([
    'docker.io',
    'r:5000',
    'localhost',
    'q.io',
  ]);
});

it('leaves it to the context to tell that there is no Dockerfile', async () => {
  const source = { kind: 'folder', path: '/nowhere', dockerfile: 'Dockerfile' } as const;
  expect(await baseRegistries({ ...specification, source })).toEqual([]);
});

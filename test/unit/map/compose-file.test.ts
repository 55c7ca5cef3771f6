/** A Compose file that is taken for a map: one problem that says so, at the key that tells it. */
import { describe, expect, it } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapError } from '../../../src/map/map-error.js';

function problemsOf(content: object): MapError['problems'] {
  try {
    new ContainerMap('main', content);
    return [];
  } catch (error) {
    if (error instanceof MapError) return error.problems;
    throw error;
  }
}

describe('a Compose file', () => {
  it.each([
    ['alone', { services: { web: { image: 'nginx', ports: ['80:80'] } } }],
    ['with a version', { version: '3.8', services: { web: { build: '.' } } }],
    [
      'with all that such files have',
      {
        name: 'shop',
        'x-common': { restart: 'always' },
        services: { web: { image: 'nginx', depends_on: ['db'] }, db: { image: 'postgres' }, links: null },
        volumes: { data: { external: true } },
        networks: { front: { ipam: {} } },
        secrets: { key: { file: './key' } },
      },
    ],
  ])('%s is one problem, which tells how maps are written', (_title, content) => {
    expect(problemsOf(content)).toEqual([
      {
        code: 'compose-file',
        path: ['services'],
        message: expect.stringMatching(/Compose.*'exposes'.*'binds'/),
      },
    ]);
  });

  it.each([
    ['a container of that name', { services: { image: 'nginx' } }],
    ['one that is built', { services: { build: { context: '/srv' }, host_config: { mem_limit: '1g' } } }],
    ['an empty one', { services: {} }],
    ['one among `containers`', { containers: { services: { image: 'nginx' } } }],
  ])('%s is none', (_title, content) => {
    expect(problemsOf(content)).toEqual([]);
  });
});

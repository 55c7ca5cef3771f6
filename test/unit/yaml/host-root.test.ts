import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { resolveDeep, resolveDeepAsync } from '../../../src/lazy/resolve.js';
import { registerType, unregisterType } from '../../../src/lazy/type-registry.js';
import { loadMap } from '../../../src/yaml/load-map.js';

const rootOf = (lines: string, file?: string) =>
  loadMap(`name: main\n${lines}\nweb:\n  image: nginx\n`, undefined, file === undefined ? {} : { file })
    .declaration.host.root;

describe('a root of host paths in a file', () => {
  it.each([
    ['host_root: .', '/site/maps'],
    ['host_root: ../data', '/site/data'],
    ['host_root: data', '/site/maps/data'],
    ['host:\n  root: ./data', '/site/maps/data'],
    ['host_root: /srv', '/srv'],
    ['host: {}', undefined],
  ])('%j', (lines, root) => {
    expect(rootOf(lines, '/site/maps/docker-map.yaml')).toBe(root);
  });

  it('stays as it is written where there is no file', () => {
    expect(rootOf('host_root: data')).toBe('data');
  });

  describe('that is known later', () => {
    class Folder {}
    beforeAll(() => registerType(Folder, () => 'data'));
    afterAll(() => unregisterType(Folder));

    const load = (give: () => unknown) =>
      loadMap('host_root: !later x\n', 'main', { file: '/site/map.yaml', tags: { '!later': give } })
        .declaration.host.root;

    it.each<[string, () => unknown]>([
      ['by a function', () => lazy(() => 'data')],
      ['by a registered type', () => new Folder()],
      ['by a lazy value that gives another', () => lazy(() => lazy(() => 'data'))],
      ['by a lazy value that gives a registered type', () => lazy(() => new Folder())],
    ])('%s', (_, give) => {
      expect(resolveDeep(load(give))).toBe('/site/data');
    });

    it('by an asynchronous function', async () => {
      expect(await resolveDeepAsync(load(() => lazy(async () => new Folder())))).toBe('/site/data');
    });
  });
});

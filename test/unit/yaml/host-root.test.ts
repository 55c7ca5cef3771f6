import { describe, expect, it } from 'vitest';
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
});

/** Problems that show when the parts of a map are looked at together are placed where the parts were written. */
import { describe, expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import type { IntegritySettings } from '../../../src/map/integrity/check.js';
import { MapIntegrityError } from '../../../src/map/map-error.js';

function read(file: string, content: object): ContainerMap {
  return new ContainerMap('main', content, { checkIntegrity: false, source: { file, text: '' } });
}

/** File and path of each problem. */
function placesOf(map: ContainerMap, settings: IntegritySettings = {}): string[] {
  try {
    map.checkIntegrity(settings);
    return [];
  } catch (error) {
    if (!(error instanceof MapIntegrityError)) throw error;
    return error.problems.map(({ source, path }) => `${source} ${path.join('.')}`);
  }
}

const clients: IntegritySettings = { clients: { here: {} } };

describe('words of lists, after files are merged', () => {
  test.each<[string, object, object, string]>([
    ['of the later file', {}, { extends: 'gone' }, 'later web.extends.0'],
    [
      'of the later file, beside others',
      { extends: 'base' },
      { extends: ['base', 'gone'] },
      'later web.extends.1',
    ],
    ['of the earlier file', { extends: ['base', 'gone'] }, { extends: 'gone' }, 'earlier web.extends.1'],
    ['clients of the later file', { clients: 'here' }, { clients: 'gone' }, 'later web.clients.0'],
    ['bases that form a circle', { extends: 'other' }, { extends: 'web' }, 'later web.extends.0'],
  ])('%s', (_, earlier, later, place) => {
    const others = { base: {}, other: {} };
    const map = read('earlier', { ...others, web: earlier });
    map.mergeFromMap(read('later', { web: later }));
    expect(placesOf(map, clients)).toEqual([place]);
  });

  test('clients of maps', () => {
    const map = read('earlier', { clients: 'here' });
    map.mergeFromMap(read('later', { clients: ['here', 'gone'] }));
    expect(placesOf(map, clients)).toEqual(['later clients.1']);
  });

  test('of three files', () => {
    const map = read('first', { base: {}, web: { extends: 'base' } });
    map.mergeFromMap(read('second', { web: { extends: 'gone' } }));
    map.mergeFromMap(read('third', { web: { extends: 'lost' } }));
    expect(placesOf(map)).toEqual(['second web.extends.0', 'third web.extends.0']);
  });

  test('members of a group', () => {
    const map = read('earlier', { groups: { all: [] }, web: {} });
    map.mergeFromMap(read('later', { groups: { all: ['web', 'gone'] } }));
    expect(placesOf(map)).toEqual(['later groups.all.1']);
  });
});

describe('elements keep their place', () => {
  test('whatever is assigned beside them', () => {
    const map = read('file', { web: { binds: 'gone' } });
    const web = map.get('web');
    for (let count = 0; count < 3; count += 1) web.image = `image-${count}`;
    web.links = 'lost';
    expect(placesOf(map)).toEqual(['file web.binds', 'undefined containers.web.links']);
  });

  test('in a copy, and in an extended map', () => {
    const map = read('file', { base: { abstract: true, binds: 'gone' }, web: { extends: 'base' } });
    expect(placesOf(map.copy())).toEqual(['file base.binds']);
    expect(placesOf(map.getExtendedMap())).toEqual(['file base.binds']);
  });

  test('when they come to another map', () => {
    const map = read('file', { web: { links: 'gone' } });
    const other = read('other', { web: { image: 'x' } }).updateFromMap(map);
    expect(placesOf(other)).toEqual(['file web.links']);
    expect(placesOf(map)).toEqual(['file web.links']);
  });
});

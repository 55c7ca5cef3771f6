/** A map with its inheritance carried out. Manual, section 3.7.1, "Inheritance". */
import { describe, expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapIntegrityError } from '../../../src/map/map-error.js';

const content = {
  generic: { abstract: true, image: 'x', uses: 'volume1' },
  app: { extends: 'generic', user: 'u' },
  plain: { shares: '/s' },
};

function mapOf(more: object = {}): ContainerMap {
  return new ContainerMap('main', { ...content, ...more }, { checkIntegrity: false });
}

test('has what is inherited, and nothing abstract', () => {
  const map = mapOf();
  expect(map.getExtendedMap().asObject()).toEqual({
    name: 'main',
    containers: {
      app: { abstract: false, image: 'x', user: 'u', uses: [{ name: 'volume1' }] },
      plain: { shares: ['/s'] },
    },
  });
  expect(map.equals(mapOf())).toBe(true);
});

test('shares nothing with the map that it is made of', () => {
  const map = mapOf();
  map.getExtendedMap().get('plain').image = 'other';
  expect(map.get('plain').image).toBeUndefined();
});

describe('defaults', () => {
  const defaults = {
    repository: 'default',
    defaultTag: 'default',
    clients: 'default',
    groups: { g: 'plain', other: 'app' },
    hostRoot: '/default',
    host: { h: '/default', h2: '/default' },
    volumes: { v: '/default', v2: '/default' },
    networks: { n: { internal: true }, n2: null },
    containers: { plain: { image: 'default' }, extra: { extends: 'generic' } },
  };

  test('count where the map leaves something unset, and nowhere else', () => {
    const own = {
      repository: 'own',
      clients: 'own',
      groups: { g: ['app'] },
      host: { h: '/own' },
      volumes: { v: '/own' },
      networks: { n: null },
    };
    const extended = mapOf(own).getExtendedMap(defaults);
    expect(extended.asObject()).toMatchObject({
      repository: 'own',
      defaultTag: 'default',
      clients: ['own'],
      groups: { g: ['app'], other: ['app'] },
      host: { root: '/default', h: '/own', h2: '/default' },
      volumes: { v: { defaultPath: '/own' }, v2: { defaultPath: '/default' } },
      networks: { n: {}, n2: {} },
      containers: { plain: { shares: ['/s'] }, extra: { image: 'x' } },
    });
    expect(extended.get('plain').image).toBeUndefined();
    expect(extended.networks['n']?.internal).toBeUndefined();
  });

  test('fill an empty map', () => {
    const filled = new ContainerMap('main').getExtendedMap({ ...defaults, containers: {} });
    expect(
      filled.equals(new ContainerMap('main', { ...defaults, containers: {} }, { checkIntegrity: false })),
    ).toBe(true);
  });
});

test('one configuration can be extended, also an abstract one', () => {
  const map = mapOf({ middle: { abstract: true, extends: 'generic', image: 'y' } });
  expect(map.getExtended('app')?.asObject()).toMatchObject({ image: 'x', user: 'u' });
  expect(map.getExtended('middle')?.asObject()).toMatchObject({ image: 'y', uses: [{ name: 'volume1' }] });
  expect(map.getExtended('none')).toBeUndefined();
});

test.each([
  ['a circle', { app: { extends: 'app' } }],
  ['a missing base', { app: { extends: 'none' } }],
])('%s is refused', (_, more) => {
  expect(() => mapOf(more).getExtendedMap()).toThrow(MapIntegrityError);
  expect(() => mapOf(more).getExtended('app')).toThrow(MapIntegrityError);
});

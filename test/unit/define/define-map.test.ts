/** Whatever the compiler takes, the readers take. */
import { describe, expect, test } from 'vitest';
import { defineMap } from '../../../src/define/define-map.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapIntegrityError } from '../../../src/map/map-error.js';
import { validForms } from './valid-forms.js';
import { validMaps } from './valid-maps.js';

describe('maps that compile can be made', () => {
  test.each(Object.entries({ ...validMaps, ...validForms }))('%s', (_, define) => {
    expect(define()).toBeInstanceOf(ContainerMap);
  });
});

test('is the map that its content declares', () => {
  const content = {
    containers: { web: { image: 'nginx', uses: 'log' }, app: { attaches: 'log' } },
    volumes: { log: '/log' },
  } as const;
  expect(defineMap('main', content).asObject()).toEqual(new ContainerMap('main', content).asObject());
});

test('declared names can be read and changed', () => {
  const map = defineMap('main', {
    containers: { app: { image: 'nginx' } },
    volumes: { log: '/log' },
    networks: { back: {} },
  });
  map.containers.app.image = 'apache';
  map.volumes.log = '/other';
  map.networks.back.internal = true;
  expect(map.asObject()).toMatchObject({
    containers: { app: { image: 'apache' } },
    networks: { back: { internal: true } },
  });
  expect(Array.from(map.containers, ([name]) => name)).toEqual(['app']);
});

test('what only the integrity check knows is still found', () => {
  const name: string = 'other';
  expect(() => defineMap('main', { containers: { [name]: {}, web: { links: 'app' } } })).toThrow(
    MapIntegrityError,
  );
});

test('options are passed on', () => {
  const options = { checkIntegrity: false };
  const name: string = 'other';
  expect(defineMap('main', { containers: { [name]: { links: 'app' } } }, options)).toBeInstanceOf(
    ContainerMap,
  );
});

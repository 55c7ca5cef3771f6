import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapError } from '../../../src/map/map-error.js';
import { containerProperties, mapProperties } from '../../../src/map/properties.js';
import { namesOf } from '../../../src/map/property.js';
import { gettingStarted } from '../../fixtures/manual-3.2.4.js';

describe("the manual's map of section 3.2.4", () => {
  const map = new ContainerMap('main', gettingStarted);

  test('has its containers in the order of declaration', () => {
    expect([...map.declaration.containers.keys()]).toEqual(['nginx', 'uwsgi']);
  });

  test('has what they declare', () => {
    expect(map.get('uwsgi').declaration).toMatchObject({
      binds: [
        { kind: 'shared', name: 'uwsgi_config', readonly: true },
        { kind: 'shared', name: 'app_config', readonly: true },
        { kind: 'shared', name: 'app_data', readonly: false },
      ],
      attaches: [{ name: 'uwsgi_log' }, { name: 'app_log' }, { name: 'uwsgi_socket' }],
      user: { user: '2000' },
      permissions: 'u=rwX,g=rX,o=',
    });
    expect(map.declaration.volumes.get('app_log')).toEqual({
      alias: 'app_log',
      defaultPath: '/var/lib/app/log',
      driverOptions: {},
      createOptions: {},
    });
    expect(map.declaration.host.root).toBeUndefined();
    expect(map.host['app_data']).toBe('/var/lib/site/data/app');
  });
});

describe('properties of a map', () => {
  test('are there only if they were given', () => {
    const map = new ContainerMap('main');
    expect(map.asObject()).toEqual({ name: 'main' });
    expect(map.repository).toBeUndefined();
  });

  test('are read in snake_case and in camelCase', () => {
    const snake = { default_tag: 't', host_root: '/r', set_hostname: false, app: { stop_timeout: 5 } };
    const camel = { defaultTag: 't', hostRoot: '/r', setHostname: false, app: { stopTimeout: 5 } };
    expect(new ContainerMap('main', camel).declaration).toEqual(new ContainerMap('main', snake).declaration);
  });

  test('in text only in snake_case', () => {
    const content = { defaultTag: 't', app: { stopTimeout: 5 } };
    const refused = () => new ContainerMap('main', content, { keys: 'snake_case' });
    expect(refused).toThrow("did you mean 'default_tag'?");
    expect(refused).toThrow("did you mean 'stop_timeout'?");
  });

  test('a name within is no container, and does not win', () => {
    const map = new ContainerMap('main', { name: 'other', app: null });
    expect(map.name).toBe('main');
    expect([...map.declaration.containers.keys()]).toEqual(['app']);
  });

  test('containers may be wrapped, where every name is free', () => {
    const map = new ContainerMap('main', { containers: { volumes: { image: 'x' } }, app: {} });
    expect(map.getExisting('volumes')?.image).toBe('x');
    expect('app' in map.containers).toBe(true);
  });

  test('a group may be a single name', () => {
    expect(new ContainerMap('main', { groups: { all: 'app' }, app: {} }).groups.get('all')).toEqual(['app']);
  });

  test('every property in the tables is known, and has a description', () => {
    for (const table of [mapProperties, containerProperties]) {
      expect(new Set(namesOf(table)).size).toBe(namesOf(table).length);
      expect(table.properties.every(({ description }) => description.endsWith('.'))).toBe(true);
    }
  });
});

test.each(['my map', '-x', '', '__all__', 'a/b'])('a map cannot be called %j', (name) => {
  expect(() => new ContainerMap(name)).toThrow(MapError);
});

test.each(['main', 'a.b', '1', 'site-2_x'])('a map can be called %j', (name) => {
  expect(new ContainerMap(name).name).toBe(name);
});

test('input is never changed, and never ends in anything but a map or a MapError', () => {
  const key = fc.oneof(
    fc.constantFrom(...namesOf(containerProperties), ...namesOf(mapProperties)),
    fc.string({ maxLength: 3 }),
  );
  const { value: anything } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null), fc.double()),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.dictionary(key, anything, { maxKeys: 5 }), { maxKeys: 5 }),
      (content) => {
        const before = structuredClone(content);
        try {
          new ContainerMap('main', content);
        } catch (error) {
          expect(error).toBeInstanceOf(MapError);
        }
        expect(content).toEqual(before);
      },
    ),
    { numRuns: 300 },
  );
});

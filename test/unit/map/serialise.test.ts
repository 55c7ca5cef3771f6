/** A map as an object, as JSON and as YAML, and read again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { lazy, lazyOnce } from '../../../src/lazy/lazy.js';
import { registerType, unregisterType } from '../../../src/lazy/type-registry.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { anyMapContent } from '../../support/arbitrary-map.js';

const unchecked = { checkIntegrity: false };
const anyMap = anyMapContent.map((content) => new ContainerMap('main', content, unchecked));

function expectSame(one: ContainerMap, other: ContainerMap): void {
  expect(one.declaration).toEqual(other.declaration);
  expect(one.asObject()).toEqual(other.asObject());
  expect(one.equals(other)).toBe(true);
}

describe('read again, a map is the same', () => {
  test.each(['camelCase', 'snake_case'] as const)('as an object in %s', (keys) => {
    fc.assert(
      fc.property(anyMap, (map) =>
        expectSame(new ContainerMap('main', map.asObject({ keys }), { ...unchecked, keys: 'any' }), map),
      ),
    );
  });

  test('as JSON', () => {
    fc.assert(
      fc.property(anyMap, (map) =>
        expectSame(
          new ContainerMap('main', JSON.parse(JSON.stringify(map)), { ...unchecked, keys: 'snake_case' }),
          map,
        ),
      ),
    );
  });

  test('as YAML', () => {
    fc.assert(
      fc.property(anyMap, (map) => expectSame(loadMap(stringify(map.toJSON()), 'main', unchecked), map)),
      { numRuns: 50 },
    );
  });
});

test('only what is set is written', () => {
  const map = new ContainerMap('main', { app: { image: 'x' }, volumes: { v: null }, networks: { n: {} } });
  expect(map.asObject()).toEqual({
    name: 'main',
    containers: { app: { image: 'x' } },
    volumes: { v: {} },
    networks: { n: {} },
  });
});

test('keys of the user are never renamed', () => {
  const content = {
    containers: { my_app: { create_options: { memLimit: 1, environment: { MY_Key: 'x' } } } },
    host: { my_alias: { first_instance: '/x' } },
  };
  const map = new ContainerMap('main', content, unchecked);
  expect(map.asObject({ keys: 'snake_case' })).toEqual({ name: 'main', ...content });
  expect(map.asObject()).toMatchObject({
    containers: { my_app: { createOptions: { memLimit: 1, environment: { MY_Key: 'x' } } } },
    host: { my_alias: { first_instance: '/x' } },
  });
});

/** `behaviour.md` 1.2 of the original, with what is only a default left out. */
test('every structured value is written with named fields', () => {
  const app = new ContainerConfiguration({
    image: 'i',
    instances: 'a',
    shares: '/s',
    binds: { a: 'ro', '/c': 'h' },
    attaches: { x: null, y: '/y' },
    uses: { z: ['/z', 'ro'] },
    links: { l: 'm' },
    exposes: { 80: [80, 'p'] },
    user: ['u', 'g'],
    networkMode: 'app',
    networks: { n: { links: { l: 'm' }, aliases: 'q' } },
    execCommands: [['c', 'u', 'initial']],
    healthcheck: { test: ['a'], interval: '1s' },
    persistent: 1,
    ready: 'healthy',
    readyTimeout: '1m',
    minRunning: 2,
    updateOrder: 'stop-first',
    updateParallel: '2',
    compare: { mem_limit: 'ignore' },
    previousName: 'former',
    createOptions: { a: 1 },
    hostConfig: { b: 2 },
  });
  expect(app.asObject({ keys: 'snake_case' })).toEqual({
    image: 'i',
    instances: ['a'],
    shares: ['/s'],
    binds: [
      { name: 'a', readonly: true },
      { path: '/c', host_path: 'h' },
    ],
    attaches: [{ name: 'x' }, { name: 'y', path: '/y' }],
    uses: [{ name: 'z', path: '/z', readonly: true }],
    links: [{ container: 'l', alias: 'm' }],
    exposes: [{ exposed_port: 80, host_port: 80, interface: 'p' }],
    user: 'u:g',
    network_mode: 'app',
    networks: [{ network_name: 'n', aliases: ['q'], links: [{ container: 'l', alias: 'm' }] }],
    exec_commands: [{ command: 'c', user: 'u', policy: 'initial' }],
    healthcheck: { test: ['CMD', 'a'], interval: 1_000_000_000 },
    persistent: true,
    ready: 'healthy',
    ready_timeout: 60,
    min_running: 2,
    update_order: 'stop-first',
    update_parallel: 2,
    compare: { mem_limit: 'ignore' },
    previous_name: 'former',
    create_options: { a: 1 },
    host_config: { b: 2 },
  });
});

test('what is written is a copy', () => {
  const map = new ContainerMap(
    'main',
    {
      app: {
        instances: ['a'],
        healthcheck: [['x', 'y']],
        compare: { labels: 'set' },
        create_options: { x: [{}] },
      },
      groups: { g: ['app'] },
    },
    unchecked,
  );
  const before = structuredClone(map.asObject());
  scramble(map.asObject());
  expect(map.asObject()).toEqual(before);
});

function scramble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(scramble);
  if (Array.isArray(value)) value.push('scrambled');
  else Reflect.set(value, 'scrambled', true);
}

describe('lazy values', () => {
  class Secret {
    readonly key: string;
    constructor(key: string) {
      this.key = key;
    }
  }

  test('are kept in an object, and resolved in JSON', () => {
    registerType(Secret, ({ key }) => `secret of ${key}`);
    try {
      const [path, user, word] = [lazy(() => '/p'), lazyOnce(() => 'u'), new Secret('k')];
      const map = new ContainerMap('main', {
        volumes: { v: path },
        app: { user, createOptions: { environment: { WORD: word } } },
      });
      const object = map.asObject();
      expect(object).toEqual({
        name: 'main',
        volumes: { v: { defaultPath: path } },
        containers: { app: { user, createOptions: { environment: { WORD: word } } } },
      });
      expect(new ContainerMap('main', object).equals(map)).toBe(true);
      expect(user.evaluated).toBe(false);
      expect(JSON.parse(JSON.stringify(map))).toEqual({
        name: 'main',
        volumes: { v: { default_path: '/p' } },
        containers: { app: { user: 'u', create_options: { environment: { WORD: 'secret of k' } } } },
      });
    } finally {
      unregisterType(Secret);
    }
  });

  test('that are asynchronous cannot be in JSON', () => {
    const map = new ContainerMap('main', { app: { user: lazy(async () => 'u') } });
    expect(() => map.toJSON()).toThrow('asynchronous');
  });
});

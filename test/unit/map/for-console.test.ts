/** What is printed of a map shows everything but the values that are most likely secret. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';

const environments: readonly [string, object][] = [
  ['a mapping', { environment: { PASSWORD: 's3cret', EMPTY: '' } }],
  ['a list', { environment: ['PASSWORD=s3cret', 'EMPTY'] }],
  ["the engine's name", { Env: ['PASSWORD=a=s3cret'] }],
];

describe.each(environments)('variables in %s', (_, createOptions) => {
  const map = new ContainerMap('main', { web: { image: 'nginx', createOptions } });

  test.each<[string, unknown]>([
    ['the map', map],
    ['its containers', map.containers],
    ['a container', map.get('web')],
  ])('are hidden where %s is printed', (_what, printed) => {
    const text = inspect(printed, { depth: 10 });
    expect(text).toContain('nginx');
    expect(text).toContain('PASSWORD');
    expect(text).not.toContain('s3cret');
  });

  test('are there where the map is written', () => {
    expect(JSON.stringify(map)).toContain('s3cret');
  });
});

test('values of the arguments of a build are hidden where a map is printed', () => {
  const map = new ContainerMap('main', { web: { build: { context: '/srv', args: { TOKEN: 's3cret' } } } });
  const text = inspect(map, { depth: 10 });
  expect(text).toContain('TOKEN');
  expect(text).not.toContain('s3cret');
});

describe('options of drivers', () => {
  const driverOptions = {
    device: '//nas/x',
    o: 'username=u,password=s3cret',
    later: lazy((word) => word, 's3cret'),
  };
  const map = new ContainerMap('main', {
    volumes: { nas: { driver: 'local', driverOptions } },
    networks: { net: { driverOptions } },
  });

  test.each<[string, unknown]>([
    ['the map', map],
    ['its volumes', map.volumes],
    ['a volume', map.getVolume('nas')],
    ['a network', map.getNetwork('net')],
  ])('have no values where %s is printed', (_, printed) => {
    const text = inspect(printed, { depth: 10 });
    expect(text).toContain("device: '***'");
    expect(text).not.toContain('s3cret');
  });

  test('are there where the map is written', () => {
    expect(JSON.stringify(map)).toContain('password=s3cret');
  });
});

test.each<[object | boolean, string]>([
  [{ key: 's3cret', verify: true }, "tls: { key: '***', verify: true }"],
  [lazy((word) => ({ key: word }), 's3cret'), "tls: '***'"],
  [true, 'tls: true'],
])('of the options of tls, only what is true or false is shown: %#', (tls, shown) => {
  const text = inspect(new ClientConfiguration().updateFromUnknown({ tls }));
  expect(text).toContain(shown);
  expect(text).not.toContain('s3cret');
});

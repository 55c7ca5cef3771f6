/** What is printed of a map shows everything but the values of environment variables. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
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

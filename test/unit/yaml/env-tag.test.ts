/** The tag `!env`: one variable as a whole value. */
import { describe, expect, test } from 'vitest';
import { loadMap } from '../../../src/yaml/load-map.js';
import { errorOf } from './support.js';

const environment = { USER_ID: '1000', EMPTY: '', TAG_NAME: 'v1' };

const imageOf = (value: string) =>
  loadMap(`web:\n  image: ${value}\n`, 'm', { environment }).declaration.containers.get('web')?.image;

describe('!env', () => {
  test.each([
    ['!env TAG_NAME', 'v1'],
    ["!env 'NONE:-nginx'", 'nginx'],
    ["!env 'EMPTY:-nginx'", 'nginx'],
    ['!env NONE-nginx', 'nginx'],
    ["!env 'NONE:-a:-b}c'", 'a:-b}c'],
    ["!env 'TAG_NAME:?say which'", 'v1'],
  ])('%s', (value, expected) => {
    expect(imageOf(value)).toBe(expected);
  });

  test('is read as a number or true or false where one is expected', () => {
    const variables = { PORT: '8080', SECONDS: '90', KEPT: 'true' };
    const text = 'web:\n  exposes: {80: !env PORT}\n  stop_timeout: !env SECONDS\n  persistent: !env KEPT\n';
    const map = loadMap(text, 'm', { environment: variables });
    expect(map.declaration.containers.get('web')).toMatchObject({
      exposes: [{ exposedPort: 80, hostPort: 8080 }],
      stopTimeout: 90,
      persistent: true,
    });
  });

  test.each([
    ['!env TAG_NAM', "map.yaml:2:15: the variable 'TAG_NAM' is not set; did you mean 'TAG_NAME'?"],
    ['!env constructor', "map.yaml:2:15: the variable 'constructor' is not set"],
    ["!env 'NONE:?say which'", "map.yaml:2:15: the variable 'NONE' is not set: say which"],
    ["!env 'EMPTY:?say which'", "map.yaml:2:15: the variable 'EMPTY' is empty: say which"],
    ['!env $TAG_NAME', 'map.yaml:2:15: expected a variable: its name'],
    ['!env [TAG_NAME]', 'map.yaml:2:15: expected the name of a variable, found a list'],
  ])('%s is refused, once', (value, message) => {
    const error = errorOf(`web:\n  image: ${value}\n`, 'm', { environment });
    expect(error.problems).toHaveLength(1);
    expect(error.message).toContain(message);
  });
});

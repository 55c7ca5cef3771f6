/** The tag `!path`: manual, section 3.9.4. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { resolveDeep } from '../../../src/lazy/resolve.js';
import { expandPath } from '../../../src/yaml/expand-path.js';
import { loadMap } from '../../../src/yaml/load-map.js';

const environment = { SITE_ROOT: '/srv/site', CONFIG_PATH: '/etc/site', HOME: '/home/me' };

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax of shells, not of templates
test.each([
  ['$SITE_ROOT', '/srv/site'],
  ['${SITE_ROOT}x/$CONFIG_PATH', '/srv/sitex//etc/site'],
  ['~', '/home/me'],
  ['~/data', '/home/me/data'],
  ['~other/data', '~other/data'],
  ['/a/~', '/a/~'],
  ['$UNKNOWN/${ALSO}', '$UNKNOWN/${ALSO}'],
  ['plain', 'plain'],
  ['/x/$constructor', '/x/$constructor'],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same
])('%s', (path, expected) => {
  expect(expandPath(path, environment)).toBe(expected);
});

test("the manual's examples", () => {
  const map = loadMap(
    `
name: m
host_root: !path $SITE_ROOT
app:
  binds: !path
    - [/srv, $SITE_ROOT]
    - app_config
  instances: [instance1, instance2]
volumes:
  app_config: $CONFIG_PATH
host: !path
  web_config: $CONFIG_PATH/nginx
  app_config: !path
    instance1: $CONFIG_PATH/app1
    instance2: $CONFIG_PATH/app2
`,
    undefined,
    { environment },
  );
  expect(map.declaration.host.root).toBe('/srv/site');
  expect(map.declaration.host.paths).toEqual(
    new Map<string, unknown>([
      ['web_config', '/etc/site/nginx'],
      ['app_config', { instance1: '/etc/site/app1', instance2: '/etc/site/app2' }],
    ]),
  );
  // Only the first level below the tag is expanded, and nothing without it.
  expect(map.declaration.containers.get('app')?.binds[0]).toMatchObject({ hostPath: '$SITE_ROOT' });
  expect(map.declaration.volumes.get('app_config')?.defaultPath).toBe('$CONFIG_PATH');
});

test('!path on a list', () => {
  const map = loadMap('name: m\napp:\n  shares: !path [$SITE_ROOT/a, b]\n', undefined, { environment });
  expect(map.declaration.containers.get('app')?.shares).toEqual(['/srv/site/a', 'b']);
});

describe('!path_lazy (manual, section 3.9.5)', () => {
  test.each([
    ['a text', 'default_path: !path_lazy $LATER/a', '/first/a'],
    ['a list', 'create_options: {a: !path_lazy [$LATER, 5]}', { a: ['/first', 5] }],
    ['a mapping', 'create_options: !path_lazy {a: $LATER}', { a: '/first' }],
  ])('%s is looked up when it is needed, once', (_, lines, expected) => {
    const changing: Record<string, string> = { LATER: '/early' };
    const map = loadMap(`volumes:\n  v:\n    ${lines}\n`, 'm', { environment: changing });
    changing['LATER'] = '/first';
    const volume = map.declaration.volumes.get('v');
    const value = lines.startsWith('default') ? volume?.defaultPath : volume?.createOptions;
    expect(resolveDeep(value)).toEqual(expected);
    changing['LATER'] = '/second';
    expect(resolveDeep(value)).toEqual(expected);
  });

  test('a relative root is below the folder of the file', () => {
    const map = loadMap('host_root: !path_lazy $ROOT\n', 'm', {
      environment: { ROOT: 'data' },
      file: '/site/map.yaml',
    });
    expect(resolveDeep(map.declaration.host.root)).toBe('/site/data');
  });

  test('does not hold the values of variables', () => {
    const map = loadMap('host_root: !path_lazy $ROOT\n', 'm', { environment: { PASSWORD: 'hunter2' } });
    expect(inspect(map.declaration, { depth: 9 })).not.toContain('hunter2');
  });
});

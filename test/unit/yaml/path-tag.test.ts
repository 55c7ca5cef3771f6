/** The tag `!path`: manual, section 3.9.4. */
import { expect, test } from 'vitest';
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
  expect(map.host.root).toBe('/srv/site');
  expect(map.host.paths).toEqual(
    new Map<string, unknown>([
      ['web_config', '/etc/site/nginx'],
      ['app_config', { instance1: '/etc/site/app1', instance2: '/etc/site/app2' }],
    ]),
  );
  // Only the first level below the tag is expanded, and nothing without it.
  expect(map.containers.get('app')?.binds[0]).toMatchObject({ hostPath: '$SITE_ROOT' });
  expect(map.volumes.get('app_config')?.defaultPath).toBe('$CONFIG_PATH');
});

test.each(['!path', '!path_lazy'])('%s on a list', (tag) => {
  const map = loadMap(`name: m\napp:\n  shares: ${tag} [$SITE_ROOT/a, b]\n`, undefined, { environment });
  expect(map.containers.get('app')?.shares).toEqual(['/srv/site/a', 'b']);
});

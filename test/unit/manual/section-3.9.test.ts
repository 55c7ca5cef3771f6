/** Every example of the manual's section 3.9: maps and clients in YAML. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { loadClients } from '../../../src/yaml/load-clients.js';
import { loadClientsFile } from '../../../src/yaml/load-clients-file.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { loadMapFile } from '../../../src/yaml/load-map-file.js';
import { exampleMap } from '../../fixtures/manual-3.7.2.js';

const exampleText = readFileSync(new URL('../../fixtures/manual-3.9.1.yaml', import.meta.url), 'utf8');
const example = new ContainerMap('example_map', exampleMap);

const clientsText = `
apps1:
  base_url: apps1_host
  interfaces:
    private: 10.0.0.11
apps2:
  base_url: apps2_host
  interfaces:
    private: 10.0.0.12
apps3:
  base_url: apps3_host
  interfaces:
    private: 10.0.0.13
web1:
  base_url: web1_host
  interfaces:
    private: 10.0.0.21
    public: 178.0.0.1
`;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  await writeFile(join(folder, 'example_map.yaml'), exampleText);
  await writeFile(join(folder, 'named.v1.yaml'), `name: from_document\n${exampleText}`);
  await writeFile(join(folder, 'example_clients.yaml'), clientsText);
});

afterAll(() => rm(folder, { recursive: true }));

describe('3.9.1 YAML elements', () => {
  test('the example is the map of section 3.7.2', () => {
    expect(loadMap(exampleText, 'example_map').equals(example)).toBe(true);
  });

  test.each([
    ['in JSON notation', "- [ ['/bin/bash', '-c', 'script.sh'], 'root']"],
    ['in YAML syntax', '-\n  - /bin/bash\n  - -c\n  - script.sh\n- root'],
  ])('nested lists %s', (_, commands) => {
    const map = loadMap(`app:\n  exec_commands:\n${commands.replaceAll(/^/gm, '    ')}`, 'main');
    expect(map.get('app').execCommands).toEqual([
      { command: ['/bin/bash', '-c', 'script.sh'], user: 'root', policy: 'restart' },
    ]);
  });

  test('clients', () => {
    const clients = loadClients(clientsText);
    expect(Object.keys(clients)).toEqual(['apps1', 'apps2', 'apps3', 'web1']);
    expect(clients['apps2']).toBeInstanceOf(ClientConfiguration);
    expect(clients['apps2']?.baseUrl).toContain('apps2_host');
    expect(clients['web1']?.interfaces).toEqual({ private: '10.0.0.21', public: '178.0.0.1' });
  });
});

describe('3.9.2 Importing YAML maps', () => {
  const file = (name: string) => join(folder, name);

  test.each<[string, string | undefined, string]>([
    ['named.v1.yaml', undefined, 'from_document'],
    ['named.v1.yaml', 'apps', 'apps'],
    ['named.v1.yaml', '', 'named.v1'],
    ['example_map.yaml', '', 'example_map'],
    ['example_map.yaml', 'apps', 'apps'],
  ])('the name of %s, loaded as %j, is %s', async (path, name, expected) => {
    const map = await loadMapFile(file(path), name);
    expect(map.name).toBe(expected);
    expect(map.declaration.containers).toEqual(example.declaration.containers);
  });

  test('without any name it is refused', async () => {
    await expect(loadMapFile(file('example_map.yaml'))).rejects.toThrow('name');
  });

  test('the integrity check can be skipped', () => {
    const text = 'app:\n  uses: nothing';
    expect(() => loadMap(text, 'main')).toThrow(expect.objectContaining({ name: 'MapIntegrityError' }));
    expect(loadMap(text, 'main', { checkIntegrity: false }).get('app').uses).toHaveLength(1);
  });
});

describe('3.9.3 Importing clients', () => {
  test('from a file', async () => {
    const clients = await loadClientsFile(join(folder, 'example_clients.yaml'));
    expect(clients['apps3']?.interfaces).toEqual({ private: '10.0.0.13' });
  });

  test('as configurations of a class of your own', async () => {
    class MyClientConfiguration extends ClientConfiguration {
      readonly mine = true;
    }
    const clients = await loadClientsFile(join(folder, 'example_clients.yaml'), MyClientConfiguration);
    expect(clients['web1']?.mine).toBe(true);
  });
});

describe('3.9.4 User and environment variables', () => {
  const environment = { SITE_ROOT: '/site', CONFIG_PATH: '/config', HOME: '/home/me' };
  const load = (text: string) => loadMap(text, 'main', { environment, checkIntegrity: false });

  test('in a single value', () => {
    expect(load('host_root: !path $SITE_ROOT').host['root']).toBe('/site');
    expect(load('host_root: !path ~/site').host['root']).toBe('/home/me/site');
  });

  test('in nested elements', () => {
    const map = load(`
host: !path
  web_config: $CONFIG_PATH/nginx
  app_config: !path
    instance1: $CONFIG_PATH/app1
    instance2: $CONFIG_PATH/app2
`);
    expect(map.asObject()).toEqual({
      name: 'main',
      host: {
        web_config: '/config/nginx',
        app_config: { instance1: '/config/app1', instance2: '/config/app2' },
      },
    });
  });
});

describe('3.9.5 Lazy resolution of variables', () => {
  test('with !path_lazy, variables are resolved when they are used for the first time', () => {
    const environment = { SITE_ROOT: '/before' };
    const text = 'host_root: !path_lazy $SITE_ROOT\napp:\n  binds:\n    /c: data';
    const map = loadMap(text, 'main', { environment });
    environment.SITE_ROOT = '/after';
    expect(evaluateMap(map.declaration).host.root).toBe('/after');
    environment.SITE_ROOT = '/later';
    expect(evaluateMap(map.declaration).host.root).toBe('/after');
  });
});

/**
 * Every example of the manual's section 3.7.1 up to "Container configuration", and of 3.7.2, as printed but for the
 * language, with what the text around it says. The rest of 3.7.1 is in `section-3.7-containers.test.ts`.
 */
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { NetworkConfiguration } from '../../../src/map/network-configuration.js';
import { VolumeConfiguration } from '../../../src/map/volume-configuration.js';
import { exampleMap } from '../../fixtures/manual-3.7.2.js';
import { containerIn, ids } from '../landscape/landscape-of.js';

/** Runs the code of an example without a compiler in between, as attributes are written in plain JavaScript. */
function run(code: string, names: Readonly<Record<string, unknown>>): void {
  runInNewContext(code, { ...names });
}

describe('3.7.1 Structure', () => {
  test('a map has a name, and can be empty', () => {
    const containerMap = new ContainerMap('new_map');
    expect(containerMap.asObject()).toEqual({ name: 'new_map' });
    expect(() => containerMap.checkIntegrity()).not.toThrow();
  });

  test.each([
    [
      'like regular attributes',
      `container_map.containers.app1.binds = 'volume1'
       container_map.volumes.volume1 = '/var/log/service'
       container_map.host.volume1 = '/var/log/app1'`,
    ],
    [
      'in a dictionary-like syntax',
      `container_map.containers['app1'].binds = 'volume1'
       container_map.volumes['volume1'] = '/var/log/service'
       container_map.host['volume1'] = '/var/log/app1'`,
    ],
  ])('contents are accessed %s', (_, code) => {
    const map = new ContainerMap('new_map');
    run(code, { container_map: map });
    expect(map.get('app1').binds).toEqual([{ kind: 'shared', name: 'volume1', readonly: false }]);
    expect(() => map.checkIntegrity()).not.toThrow();
    const landscape = resolveLandscape(evaluateMap(map.declaration));
    expect(containerIn(landscape, 'new_map.app1').payload.HostConfig.Binds).toEqual([
      '/var/log/app1:/var/log/service:rw',
    ]);
  });

  test('elements of containers are created upon their first access; get_existing does not', () => {
    const map = new ContainerMap('new_map');
    expect(map.getExisting('app1')).toBeUndefined();
    run('container_map.containers.app1', { container_map: map });
    expect(map.getExisting('app1')).toBe(map.containers['app1']);
  });

  test('the attributes', () => {
    const map = new ContainerMap('main', { app: { attaches: 'v' }, volumes: { v: '/v' } });
    map.repository = 'registry.example.com';
    map.defaultDomain = 'example.com';
    map.setHostname = false;
    map.useAttachedParentName = true;
    const landscape = resolveLandscape(evaluateMap(map.declaration));
    const { payload } = containerIn(landscape, 'main.app');
    expect([payload.Image, payload.Domainname, payload.Hostname]).toEqual([
      'registry.example.com/app:latest',
      'example.com',
      undefined,
    ]);
    expect(ids([...landscape.items.values()])).toContain('volume:main.app.v');
  });
});

describe('3.7.1 Volumes', () => {
  test('a path is the same as a configuration with this default path', () => {
    const [one, other] = [new ContainerMap('main'), new ContainerMap('main')];
    run("container_map.volumes.volume1 = '/var/lib/my-app/data'", { container_map: one });
    run("container_map.volumes.volume1 = new VolumeConfiguration({ defaultPath: '/var/lib/my-app/data' })", {
      container_map: other,
      VolumeConfiguration,
    });
    expect(one.equals(other)).toBe(true);
  });
});

describe('3.7.1 Host', () => {
  test('instances have paths of their own below the root', () => {
    const map = new ContainerMap('main');
    map.get('app1').instances = ['instance1', 'instance2'];
    map.get('app1').binds = 'volume1';
    map.volumes['volume1'] = '/etc/app';
    map.host['root'] = '/var/lib/site';
    map.host['volume1'] = {
      instance1: 'config/instance1',
      instance2: 'config/instance2',
    };
    const landscape = resolveLandscape(evaluateMap(map.declaration));
    for (const instance of ['instance1', 'instance2']) {
      const { payload } = containerIn(landscape, `main.app1.${instance}`);
      expect(payload.HostConfig.Binds).toEqual([`/var/lib/site/config/${instance}:/etc/app:rw`]);
    }
  });
});

describe('3.7.1 Networks', () => {
  test('a configuration; its driver is bridge unless set', () => {
    const map = new ContainerMap('main');
    map.networks['network1'] = new NetworkConfiguration({
      internal: true,
      driverOptions: { 'com.docker.network.bridge.enable_icc': 'false' },
    });
    const { items } = resolveLandscape(evaluateMap(map.declaration));
    expect(items.get('network:main.network1')).toMatchObject({
      payload: {
        Driver: 'bridge',
        Internal: true,
        Options: { 'com.docker.network.bridge.enable_icc': 'false' },
      },
    });
  });
});

describe('3.7.1 Clients', () => {
  test('a map is on one or several of the clients', () => {
    const clients = {
      apps1: new ClientConfiguration({ baseUrl: 'apps1_host', interfaces: { private: '10.0.0.11' } }),
      apps2: new ClientConfiguration({ baseUrl: 'apps2_host', interfaces: { private: '10.0.0.12' } }),
      apps3: new ClientConfiguration({ baseUrl: 'apps3_host', interfaces: { private: '10.0.0.13' } }),
      web1: new ClientConfiguration({
        baseUrl: 'web1_host',
        interfaces: { private: '10.0.0.21', public: '178.0.0.1' },
      }),
    };
    const [apps, web] = [new ContainerMap('apps'), new ContainerMap('web')];
    apps.clients = ['apps1', 'apps2', 'apps3'];
    web.clients = 'web1';
    expect([apps.clients, web.clients]).toEqual([Object.keys(clients).slice(0, 3), ['web1']]);
    expect(clients.web1.interfaces).toEqual({ private: '10.0.0.21', public: '178.0.0.1' });
  });
});

describe('3.7.2 Creating and using container maps', () => {
  const map = new ContainerMap('example_map', exampleMap);
  const landscape = resolveLandscape(evaluateMap(map.declaration));

  test('container names can be wrapped, and the root be set in either place', () => {
    const { host_root, web_server, app_server, host, ...rest } = exampleMap;
    const wrapped = {
      ...rest,
      containers: { web_server, app_server },
      host: { root: host_root, ...host },
    };
    expect(new ContainerMap('example_map', wrapped).equals(map)).toBe(true);
  });

  test('the integrity check can be left out, and repeated', () => {
    const wrong = new ContainerMap('main', { app: { uses: 'nothing' } }, { checkIntegrity: false });
    expect(() => wrong.checkIntegrity()).toThrow(expect.objectContaining({ name: 'MapIntegrityError' }));
    expect(() => new ContainerMap('main', wrong.asObject())).toThrow('nothing');
  });

  test('the web server depends on app_server by the socket that it uses', () => {
    expect(containerIn(landscape, 'example_map.web_server').dependsOn).toContain(
      'container:example_map.app_server.instance1',
    );
    expect(landscape.items.has('volume:example_map.app_server_socket')).toBe(true);
  });

  test('each instance has its own host paths, app_config read-only', () => {
    for (const [instance, folder] of [
      ['instance1', 'app1'],
      ['instance2', 'app2'],
    ]) {
      const { payload } = containerIn(landscape, `example_map.app_server.${instance}`);
      expect(payload.HostConfig.Binds).toEqual([
        `/var/lib/site/config/${folder}:/var/lib/app/config:ro`,
        `/var/lib/site/data/${folder}:/var/lib/app/data:rw`,
      ]);
    }
  });

  test('the web server has its configuration read-only, and both ports on all addresses', () => {
    const { payload } = containerIn(landscape, 'example_map.web_server');
    expect(payload.Image).toBe('registry.example.com/nginx:latest');
    expect(payload.HostConfig.Binds).toEqual(['/var/lib/site/config/nginx:/etc/nginx:ro']);
    expect(payload.HostConfig.PortBindings).toEqual({
      '80/tcp': [{ HostIp: '', HostPort: '80' }],
      '443/tcp': [{ HostIp: '', HostPort: '443' }],
    });
  });

  test('the socket is given to the user, with the permissions', () => {
    expect(landscape.items.get('volume:example_map.app_server_socket')).toMatchObject({
      preparation: { owner: '2000:2000', mode: 'u=rwX,g=rX,o=' },
    });
  });
});

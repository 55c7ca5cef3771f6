/** Every example of the manual's section 3.7.1 from "Container configuration" on, with what the text says of it. */
import { describe, expect, test } from 'vitest';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import type { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import type { BindsContent } from '../../../src/map/content/binds.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { NetworkConfiguration } from '../../../src/map/network-configuration.js';
import { containerIn, ids } from '../landscape/landscape-of.js';

function landscapeOf(map: ContainerMap) {
  map.checkIntegrity();
  return resolveLandscape(evaluateMap(map.declaration));
}

function payloadOf(map: ContainerMap, name: string) {
  return containerIn(landscapeOf(map), name).payload;
}

/** `config` in the examples: a configuration of some map. */
function someConfiguration(): ContainerConfiguration {
  return new ContainerMap('main').get('app1');
}

describe('Image', () => {
  const registry = 'registry.example.com';

  test.each<[string | undefined, string | undefined, string | undefined, string]>([
    [undefined, undefined, undefined, 'app-server:latest'],
    ['image1', undefined, undefined, 'image1:latest'],
    [undefined, registry, undefined, 'registry.example.com/app-server:latest'],
    ['image1', registry, undefined, 'registry.example.com/image1:latest'],
    [undefined, undefined, 'devel', 'app-server:devel'],
    ['image1', undefined, 'devel', 'image1:devel'],
    [undefined, registry, 'devel', 'registry.example.com/app-server:devel'],
    ['image1', registry, 'devel', 'registry.example.com/image1:devel'],
    ['/image1', undefined, 'devel', 'image1:devel'],
    // Printed without the repository that its result has.
    ['image1:one', registry, 'devel', 'registry.example.com/image1:one'],
    ['/image1:two', undefined, 'devel', 'image1:two'],
    // From the text.
    ['/ubuntu', registry, undefined, 'ubuntu:latest'],
    ['/ubuntu:16.10', registry, undefined, 'ubuntu:16.10'],
  ])('image %s, repository %s, default_tag %s: %s', (image, repository, defaultTag, expanded) => {
    const map = new ContainerMap('main', { repository, defaultTag, containers: { 'app-server': { image } } });
    expect(payloadOf(map, 'main.app-server').Image).toBe(expanded);
  });
});

describe('Volumes shared with the host', () => {
  test('in one step', () => {
    const map = new ContainerMap('main', { hostRoot: '/srv' });
    map.get('app1').binds = { '/container_path': ['host_path', 'ro'] };
    expect(payloadOf(map, 'main.app1').HostConfig.Binds).toEqual(['/srv/host_path:/container_path:ro']);
  });

  test('by aliases, for several containers', () => {
    const map = new ContainerMap('main');
    map.volumes['volume1'] = '/var/log/service';
    map.volumes['volume2'] = '/var/run/service';
    map.host['volume1'] = '/var/app1/log';
    map.host['volume2'] = '/var/app1/run';
    map.get('app1').binds = ['volume1', ['volume2', true]];
    expect(payloadOf(map, 'main.app1').HostConfig.Binds).toEqual([
      '/var/app1/log:/var/log/service:rw',
      '/var/app1/run:/var/run/service:ro',
    ]);
  });

  test.each<[BindsContent]>([
    [{ container_path: ['host_path', 'ro'] }],
    [{ container_path: ['host_path', 'true'] }],
    [[['container_path', 'host_path', true]]],
    [[['container_path', ['host_path', true]]]],
  ])('read-only without an alias: %j', (form) => {
    const app1 = someConfiguration();
    app1.binds = form;
    expect(app1.binds).toEqual([
      { kind: 'host', path: 'container_path', hostPath: 'host_path', readonly: true },
    ]);
  });

  test.each<[BindsContent]>([
    [{ volume1: 'rw', volume2: true }],
    [['volume1', ['volume2', true]]],
    [[['volume1'], ['volume2', 'ro']]],
  ])('two forms of access with aliases: %j', (form) => {
    const app1 = someConfiguration();
    app1.binds = form;
    expect(app1.binds).toEqual([
      { kind: 'shared', name: 'volume1', readonly: false },
      { kind: 'shared', name: 'volume2', readonly: true },
    ]);
  });
});

test('Selectively sharing volumes', () => {
  const map = new ContainerMap('main');
  map.volumes['volume1'] = '/var/data1';
  map.volumes['volume2'] = '/var/more_data';
  map.host['volume1'] = '/var/app1/data1';
  map.get('app1').binds = 'volume1';
  map.get('app1').attaches = 'volume2';
  map.get('app2').uses = 'app1';
  map.get('app3').uses = 'volume2';
  const landscape = landscapeOf(map);
  const of = (name: string) => {
    const { payload, volumes } = containerIn(landscape, name);
    return { binds: payload.HostConfig.Binds, from: payload.HostConfig.VolumesFrom, volumes };
  };
  expect(of('main.app1')).toMatchObject({
    binds: ['/var/app1/data1:/var/data1:rw'],
    volumes: ['main.volume2'],
  });
  // app2 has all shared volumes of app1; app3 only volume2.
  expect(of('main.app2').from).toEqual(['main.app1']);
  expect(of('main.app3')).toMatchObject({ from: undefined, volumes: ['main.volume2'] });
});

test('Linked containers: tuples, single-key mappings and strings; the alias is the name without the map', () => {
  const map = new ContainerMap('main', { app1: {}, app2: {}, app3: {} });
  map.get('web').links = ['app1', ['app2', 'alias2'], { app3: 'alias3' }];
  expect(payloadOf(map, 'main.web').HostConfig.Links).toEqual([
    'main.app1:app1',
    'main.app2:alias2',
    'main.app3:alias3',
  ]);
});

test('Exposed ports', () => {
  const client1 = new ClientConfiguration({
    baseUrl: 'unix://var/run/docker.sock',
    interfaces: { private: '10.0.0.1', public: '178.0.0.1' },
    interfacesIpv6: { private: '2001:a01:a02:12f0::1' },
  });
  const map = new ContainerMap('main');
  const config = map.get('app1');
  config.clients = ['client1'];
  config.exposes = [
    [80, 80, 'public'],
    [9443, 443],
    [8000, 8000, 'private'],
    8111,
    // Printed with port 8000, which is bound above; the text says: to port 80 of the host.
    [8000, 80, 'private', true],
  ];
  expect(config.clients).toEqual(['client1']);
  const landscape = resolveLandscape(evaluateMap(map.declaration), {
    interfaces: { private: '10.0.0.1', public: '178.0.0.1' },
    interfacesIpv6: { private: '2001:a01:a02:12f0::1' },
  });
  const { payload } = containerIn(landscape, 'main.app1');
  expect(payload.HostConfig.PortBindings).toEqual({
    '80/tcp': [{ HostIp: '178.0.0.1', HostPort: '80' }],
    '9443/tcp': [{ HostIp: '', HostPort: '443' }],
    '8000/tcp': [
      { HostIp: '10.0.0.1', HostPort: '8000' },
      { HostIp: '2001:a01:a02:12f0::1', HostPort: '80' },
    ],
  });
  expect(Object.keys(payload.ExposedPorts ?? {})).toContain('8111/tcp');
  expect(client1.interfacesIpv6).toEqual({ private: '2001:a01:a02:12f0::1' });
});

describe('Networking', () => {
  test.each([
    ['bridge', 'bridge'],
    ['host', 'host'],
    ['container:other', 'container:other'],
    ['/other', 'container:other'],
    ['disabled', 'none'],
    ['app2', 'container:main.app2'],
    ['app3.one', 'container:main.app3.one'],
  ])('network_mode %s', (networkMode, expected) => {
    const map = new ContainerMap('main', { app2: {}, app3: { instances: 'one' } });
    map.get('app1').networkMode = networkMode;
    expect(payloadOf(map, 'main.app1').HostConfig.NetworkMode).toBe(expected);
  });

  // Printed with `container_map.container1`, and with `network2` for the second container.
  test('two containers in a network, which is created before them', () => {
    const map = new ContainerMap('main');
    map.networks['network1'] = new NetworkConfiguration({ driver: 'bridge' });
    map.get('container1').networks = 'network1';
    map.get('container2').networks = 'network1';
    const landscape = landscapeOf(map);
    for (const name of ['main.container1', 'main.container2'])
      expect(containerIn(landscape, name).dependsOn).toContain('network:main.network1');
  });

  test('settings of an endpoint by name', () => {
    const map = new ContainerMap('main', { networks: { network1: null } });
    map.get('container1').networks = { network1: { ipv4: '172.17.0.5' } };
    expect(map.get('container1').networks).toEqual([
      { networkName: 'network1', aliases: [], links: [], ipv4Address: '172.17.0.5', linkLocalIps: [] },
    ]);
  });

  test('settings of an endpoint by position', () => {
    const config = someConfiguration();
    config.networks = [['network1', ['a1', 'a2'], ['app2'], '172.17.0.5', '2001:db8::1', ['169.254.1.1']]];
    expect(config.networks).toEqual([
      {
        networkName: 'network1',
        aliases: ['a1', 'a2'],
        links: [{ container: 'app2' }],
        ipv4Address: '172.17.0.5',
        ipv6Address: '2001:db8::1',
        linkLocalIps: ['169.254.1.1'],
      },
    ]);
  });

  test('bridge is only there if it is named', () => {
    const map = new ContainerMap('main', { networks: { network1: null } });
    map.get('container1').networks = {
      network1: { ipv4: '172.17.0.5' },
      bridge: null,
    };
    map.get('container2').networks = 'network1';
    map.get('container3');
    const landscape = landscapeOf(map);
    const networksOf = (name: string) => containerIn(landscape, name).networks.map(({ network }) => network);
    expect(networksOf('main.container1')).toHaveLength(2);
    expect(networksOf('main.container2')).toHaveLength(1);
    expect(networksOf('main.container3')).toEqual([]);
  });
});

describe('Commands', () => {
  test('a command line', () => {
    const config = someConfiguration();
    const expected = [{ command: "/bin/bash -c 'script.sh'", policy: 'restart' }];
    config.execCommands = "/bin/bash -c 'script.sh'";
    expect(config.execCommands).toEqual(expected);
    config.execCommands = ["/bin/bash -c 'script.sh'"];
    expect(config.execCommands).toEqual(expected);
  });

  test('with a user; the command can be a list', () => {
    const config = someConfiguration();
    config.execCommands = [
      ["/bin/bash -c 'script1.sh'", 'root'],
      [['/bin/bash', '-c', 'script2.sh'], 'user'],
    ];
    expect(config.execCommands).toEqual([
      { command: "/bin/bash -c 'script1.sh'", user: 'root', policy: 'restart' },
      { command: ['/bin/bash', '-c', 'script2.sh'], user: 'user', policy: 'restart' },
    ]);
  });

  test('with the time to run', () => {
    const config = someConfiguration();
    config.execCommands = [
      ["/bin/bash -c 'script1.sh'", 'root'],
      [['/bin/bash', '-c', 'script2.sh'], 'user', 'initial'],
    ];
    expect(config.execCommands.map(({ policy }) => policy)).toEqual(['restart', 'initial']);
  });
});

describe('Inheritance', () => {
  test('lists are merged', () => {
    const map = new ContainerMap('main');
    const genericConfig = map.get('generic');
    genericConfig.uses = 'volume1';
    genericConfig.abstract = true;
    const extConfig1 = map.get('app1');
    extConfig1.extends = 'generic';
    extConfig1.uses = 'volume2';
    const extConfig2 = map.get('app2');
    extConfig2.extends = 'generic';
    extConfig2.uses = 'volume3';
    const usedBy = (name: string) => map.getExtended(name)?.uses.map((used) => used.name);
    expect([usedBy('app1'), usedBy('app2')]).toEqual([
      ['volume1', 'volume2'],
      ['volume1', 'volume3'],
    ]);
    expect([...map].map(([name]) => name)).toEqual(['app1', 'app2']);
  });

  test('the last host path and flag of a local path count, and simple values of the extension', () => {
    const map = new ContainerMap('main', {
      first: { abstract: true, image: 'first', binds: { '/c': '/h1' }, create_options: { a: 1, b: 1 } },
      second: { abstract: true, image: 'second', binds: { '/c': ['/h2', 'ro'] } },
      app: { extends: ['first', 'second'], create_options: { b: 2 } },
    });
    expect(map.getExtended('app')?.asObject()).toMatchObject({
      image: 'second',
      binds: [{ path: '/c', hostPath: '/h2', readonly: true }],
      createOptions: { a: 1, b: 2 },
    });
  });

  test('attached volumes of a configuration and its extension have names of their own', () => {
    const map = new ContainerMap('main', { volumes: { volume1: '/v1', volume2: '/v2' } });
    map.useAttachedParentName = true;
    const genericConfig = map.get('generic');
    genericConfig.attaches = 'volume1';
    const extConfig = map.get('app1');
    extConfig.extends = 'generic';
    // Printed as `uses`; nothing has a volume2 then.
    extConfig.attaches = 'volume2';
    const refConfig = map.get('test');
    refConfig.uses = ['app1.volume1', 'app1.volume2'];
    const landscape = landscapeOf(map);
    expect(ids([...landscape.items.values()].filter(({ kind }) => kind === 'volume'))).toEqual([
      'volume:main.generic.volume1',
      'volume:main.app1.volume1',
      'volume:main.app1.volume2',
    ]);
    expect(containerIn(landscape, 'main.test').volumes).toEqual(['main.app1.volume1', 'main.app1.volume2']);
  });
});

describe('Additional options', () => {
  test('are passed on', () => {
    const map = new ContainerMap('main');
    const config = map.get('app1');
    config.createOptions = { mem_limit: '3g' };
    config.hostConfig = { restart_policy: { MaximumRetryCount: 0, Name: 'always' } };
    expect(payloadOf(map, 'main.app1').HostConfig).toMatchObject({
      Memory: 3 * 1024 ** 3,
      RestartPolicy: { MaximumRetryCount: 0, Name: 'always' },
    });
  });

  test('`user` in create_options overrides that of the configuration', () => {
    const map = new ContainerMap('main', { app1: { user: 'one', create_options: { user: 'two' } } });
    expect(payloadOf(map, 'main.app1').User).toBe('two');
  });

  test('can refer to a callable, which gives a dictionary when it is needed', () => {
    const map = new ContainerMap('main');
    let calls = 0;
    map.get('app1').hostConfig = () => {
      calls += 1;
      return { mem_limit: '1g' };
    };
    expect(calls).toBe(0);
    expect(payloadOf(map, 'main.app1').HostConfig['Memory']).toBe(1024 ** 3);
    expect(calls).toBe(1);
  });

  test('start_options are the same as host_config', () => {
    const map = new ContainerMap('main', { app1: { start_options: { mem_limit: '1g' } } });
    expect(map.get('app1').hostConfig).toEqual({ mem_limit: '1g' });
  });
});

describe('Input formats', () => {
  test('a value that is not a list is one', () => {
    const app1 = someConfiguration();
    app1.uses = 'volume1';
    const single = app1.uses;
    app1.uses = ['volume1'];
    expect(app1.uses).toEqual(single);
  });

  test.each([
    ['extends', 'x'],
    ['instances', 'x'],
    ['shares', '/x'],
    ['binds', 'x'],
    ['attaches', 'x'],
    ['uses', 'x'],
    ['links', 'x'],
    ['exposes', 80],
    ['networks', 'x'],
    ['execCommands', 'x'],
    ['clients', 'x'],
  ])('so for %s', (property, value) => {
    const app1 = someConfiguration();
    Reflect.set(app1, property, value);
    const single: unknown = Reflect.get(app1, property);
    Reflect.set(app1, property, [value]);
    expect(Reflect.get(app1, property)).toEqual(single);
    expect(single).toHaveLength(1);
  });
});

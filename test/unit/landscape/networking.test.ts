import { describe, expect, test } from 'vitest';
import { containerOf, landscapeOf, problemsOf } from './landscape-of.js';

describe('network mode', () => {
  const rest = { app: { instances: ['i', 'j'] }, db: {} };

  test.each([
    ['bridge', 'bridge'],
    ['host', 'host'],
    ['container:x', 'container:x'],
    ['/x', 'container:x'],
    ['db', 'container:main.db'],
    ['app.i', 'container:main.app.i'],
  ])('%s', (networkMode, expected) => {
    const { payload } = containerOf({ network_mode: networkMode }, rest);
    expect(payload.HostConfig.NetworkMode).toBe(expected);
  });

  test('disabled networking', () => {
    const { payload, networks } = containerOf(
      { network_mode: 'disabled', networks: 'n' },
      { networks: { n: null } },
    );
    expect(payload).toMatchObject({ NetworkDisabled: true, HostConfig: { NetworkMode: 'none' } });
    expect(networks).toEqual([]);
  });

  test('one instance of several has to be named', () => {
    expect(problemsOf({ web: { network_mode: 'app' }, ...rest })).toEqual([
      "containers.web.network_mode: 'app' has 2 instances: say which, as in 'app.<instance>'",
    ]);
  });
});

describe('host and domain names', () => {
  test('the host name is that of the container, then that of the client', () => {
    expect(containerOf({}).payload.Hostname).toBe('main-web');
    expect(containerOf({}, {}, { clientName: 'apps_1' }).payload.Hostname).toBe('main-web-apps-1');
  });

  test.each([
    ['the map wants none', {}, { set_hostname: false }],
    ["the network stack is another container's", { network_mode: 'db' }, {}],
    [
      "the network stack is another container's, by host_config",
      { host_config: { network_mode: 'container:x' } },
      {},
    ],
    ["the host's name is in force", { host_config: { uts_mode: 'host' } }, {}],
  ])('there is no host name where %s', (_reason, configuration, rest) => {
    expect(containerOf(configuration, { db: {}, ...rest }).payload).not.toHaveProperty('Hostname');
  });

  test("the client's domain comes before the map's", () => {
    const map = { default_domain: 'map.org' };
    expect(containerOf({}).payload).not.toHaveProperty('Domainname');
    expect(containerOf({}, map).payload.Domainname).toBe('map.org');
    expect(containerOf({}, map, { domainname: 'client.org' }).payload.Domainname).toBe('client.org');
  });
});

describe('links', () => {
  const rest = { app_server: { instances: ['instance1', 'instance2'] }, db: {} };

  test('have the alias given, or one made from the name in the map', () => {
    const { payload } = containerOf({ links: ['app_server.instance1', ['db', 'data'], 'db'] }, rest);
    expect(payload.HostConfig.Links).toEqual([
      'main.app_server.instance1:app-server-instance1',
      'main.db:data',
      'main.db:db',
    ]);
  });

  const networks = { n: null, m: null };
  const links = ['app_server.instance1', ['db', 'data']];
  const texts = ['main.app_server.instance1:app-server-instance1', 'main.db:data'];

  test('are of the first network where that is declared in a map, since engines drop them elsewhere', () => {
    const item = containerOf({ links, networks: ['n', 'm', 'bridge'] }, { ...rest, networks });
    expect(item.payload.HostConfig).not.toHaveProperty('Links');
    expect(item.networks.map(({ endpoint }) => endpoint)).toEqual([{ Links: texts }, {}, {}]);
    expect(item.dependsOn).toContain('container:main.db');
  });

  test('come after those of the endpoint, each once', () => {
    const endpoint = { aliases: 'x', links: [['db', 'data'], 'db'] };
    const item = containerOf({ links, networks: { n: endpoint } }, { ...rest, networks });
    const Links = ['main.db:data', 'main.db:db', 'main.app_server.instance1:app-server-instance1'];
    expect(item.networks[0]?.endpoint).toEqual({ Aliases: ['x'], Links });
  });

  test('of host_config go with them', () => {
    const host_config = { links: { 'main.db': 'other', foreign: 'f' }, mem_limit: 5 };
    const item = containerOf({ links, networks: 'n', host_config }, { ...rest, networks });
    expect(item.payload.HostConfig).toEqual({ Memory: 5 });
    expect(item.networks[0]?.endpoint.Links).toEqual([texts[0], 'main.db:other', 'foreign:f']);
  });

  test.each([
    { networks: ['bridge', 'n'] },
    { networks: 'host' },
    { network_mode: 'host' },
    { network_mode: 'disabled', networks: 'n' },
  ])('stay with the container elsewhere: %j', (networking) => {
    const item = containerOf({ links, ...networking }, { ...rest, networks });
    expect(item.payload.HostConfig.Links).toEqual(texts);
    for (const { endpoint } of item.networks) expect(endpoint).toEqual({});
  });

  test.each([
    ['app_servr', "there is no container configuration 'app_servr' (app_server?)"],
    ['app_server', "'app_server' has 2 instances: say which, as in 'app_server.<instance>'"],
  ])('to %s are refused', (link, problem) => {
    expect(problemsOf({ web: { links: link }, ...rest })).toEqual([`containers.web.links: ${problem}`]);
    expect(problemsOf({ web: { networks: { bridge: { links: link } } }, ...rest })).toEqual([
      `containers.web.networks: ${problem}`,
    ]);
  });
});

describe('networks', () => {
  test('endpoints have what was declared for them, preset networks keep their names', () => {
    const endpoint = {
      aliases: 'x',
      links: [['b', 'bb'], 'b'],
      ipv4_address: '1.1.1.1',
      ipv6_address: '::1',
      link_local_ips: 'fe80::1',
    };
    const { networks } = containerOf(
      { networks: { n: endpoint, bridge: null } },
      { b: {}, networks: { n: null } },
    );
    expect(networks).toEqual([
      {
        network: 'main.n',
        endpoint: {
          Aliases: ['x'],
          Links: ['main.b:bb', 'main.b:b'],
          IPAMConfig: { IPv4Address: '1.1.1.1', IPv6Address: '::1', LinkLocalIPs: ['fe80::1'] },
        },
      },
      { network: 'bridge', endpoint: {} },
    ]);
  });

  test('have their driver, options and labels', () => {
    const { items } = landscapeOf({
      networks: {
        n: {
          driver: 'overlay',
          driver_options: { a: 'b' },
          internal: true,
          create_options: { labels: { x: 'y' }, options: { c: 1 }, enable_ipv6: true, ipam: { Driver: 'd' } },
        },
      },
    });
    expect(items.get('network:main.n')).toMatchObject({
      name: 'main.n',
      network: 'n',
      payload: {
        Name: 'main.n',
        Driver: 'overlay',
        Internal: true,
        Options: { a: 'b', c: '1' },
        Labels: {
          x: 'y',
          'io.docker-map.map': 'main',
          'io.docker-map.network': 'n',
          'io.docker-map.options': 'a,c',
        },
        EnableIPv6: true,
        IPAM: { Driver: 'd' },
      },
    });
  });

  test.each([
    [
      { web: { networks: 'nett' }, networks: { net: null } },
      "containers.web.networks: there is no network 'nett' (net?)",
    ],
    [
      { networks: { n: { create_options: { driver: 'x' } } } },
      "networks.n.create_options.driver: 'driver' cannot be set here: use the key 'driver' of the network",
    ],
  ])('%j is refused', (map, problem) => {
    expect(problemsOf(map)).toEqual([problem]);
  });
});

describe('ports', () => {
  const settings = { interfaces: { private: '10.0.0.1' }, interfacesIpv6: { private: '2001::1' } };

  test('are exposed, or published on all addresses, one of the client, or one that is given', () => {
    const exposes = [
      8111,
      [80, 80, 'private'],
      [9443, 443],
      [80, 81, 'private', true],
      ['53/udp', 53, '127.0.0.1'],
    ];
    const { payload } = containerOf({ exposes }, {}, settings);
    expect(payload.ExposedPorts).toEqual({ '8111/tcp': {}, '80/tcp': {}, '9443/tcp': {}, '53/udp': {} });
    expect(payload.HostConfig.PortBindings).toEqual({
      '80/tcp': [
        { HostIp: '10.0.0.1', HostPort: '80' },
        { HostIp: '2001::1', HostPort: '81' },
      ],
      '9443/tcp': [{ HostIp: '', HostPort: '443' }],
      '53/udp': [{ HostIp: '127.0.0.1', HostPort: '53' }],
    });
  });

  test.each([
    [
      [[80, 80, 'privat']],
      "the client configuration has no 'privat' in 'interfaces' (known are 'private') (private?)",
    ],
    [
      [[80, 80, 'public', true]],
      "the client configuration has no 'public' in 'interfaces_ipv6' (known are 'private')",
    ],
    [[[80, null, 'private']], "port 80/tcp names the interface 'private' and no host port"],
  ])('%j are refused', (exposes, problem) => {
    expect(problemsOf({ web: { exposes } }, settings)).toEqual([`containers.web.exposes: ${problem}`]);
  });

  test('without a client configuration there are no interfaces', () => {
    expect(problemsOf({ web: { exposes: [[80, 80, 'private']] } })).toEqual([
      "containers.web.exposes: the client configuration has no 'private' in 'interfaces' (it has none)",
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { landscapeText } from '../../../src/cli/commands/config-text.js';
import type { ContainerCreate } from '../../../src/engine/payload.js';
import type {
  ContainerItem,
  Item,
  Landscape,
  NetworkItem,
  VolumeItem,
} from '../../../src/landscape/landscape.js';
import { usualReadiness } from '../../../src/landscape/readiness.js';

const IMAGE: Item = { kind: 'image', id: 'image:nginx:latest', reference: 'nginx:latest' };

const NETWORK: NetworkItem = {
  kind: 'network',
  id: 'network:main.net',
  map: 'main',
  name: 'main.net',
  network: 'net',
  payload: { Name: 'main.net', Driver: 'bridge', Internal: true, Options: {}, Labels: {} },
};

const VOLUME: VolumeItem = {
  kind: 'volume',
  id: 'volume:main.log',
  map: 'main',
  name: 'main.log',
  alias: 'log',
  owner: 'web',
  driver: 'local',
  driverOptions: {},
  labels: {},
  preparation: { owner: '2000', mode: 'u=rwX' },
};

const CONTAINER: ContainerItem = {
  kind: 'container',
  id: 'container:main.web.blue',
  map: 'main',
  configuration: 'web',
  instance: 'blue',
  name: 'main.web.blue',
  image: 'nginx:latest',
  payload: {
    Image: 'nginx:latest',
    Labels: {},
    Env: ['PASSWORD=secret=word', 'EMPTY'],
    Cmd: ['serve'],
    HostConfig: {
      Binds: ['/srv/config:/etc/nginx:ro'],
      Mounts: [{ Type: 'volume', Source: 'main.log', Target: '/var/log/nginx', ReadOnly: false }],
      PortBindings: {
        '80/tcp': [
          { HostIp: '', HostPort: '8080' },
          { HostIp: '127.0.0.1', HostPort: '81' },
        ],
      },
    },
  },
  networks: [{ network: 'main.net', endpoint: {} }],
  volumes: ['main.log'],
  hash: 'x',
  stop: {},
  persistent: false,
  exec: [],
  startDelay: 0,
  ready: usualReadiness,
  update: { parallel: 1, compare: {} },
  unsupported: [],
  dependsOn: ['network:main.net', 'volume:main.log', 'image:nginx:latest'],
};

describe('a landscape as text', () => {
  it('shows every object under its name on the engine, and no secret', () => {
    const landscape: Landscape = {
      map: 'main',
      items: new Map([IMAGE, NETWORK, VOLUME, CONTAINER].map((item) => [item.id, item])),
      groups: new Map([['front', ['web']]]),
    };
    expect(landscapeText(landscape)).toBe(`\
map: main
containers:
  main.web.blue:
    configuration: web
    instance: blue
    image: nginx:latest
    command:
      - serve
    environment:
      PASSWORD: "***"
      EMPTY: "***"
    volumes:
      - /srv/config:/etc/nginx:ro
      - main.log:/var/log/nginx
    ports:
      - 8080->80/tcp
      - 127.0.0.1:81->80/tcp
    networks:
      - main.net
    depends_on:
      - network main.net
      - volume main.log
      - image nginx:latest
volumes:
  main.log:
    attached_by: web
    driver: local
    user: "2000"
    permissions: u=rwX
networks:
  main.net:
    driver: bridge
    internal: true
images:
  - nginx:latest
groups:
  front:
    - web
`);
  });

  it('shows all that was declared of a container', () => {
    const payload: ContainerCreate = {
      Image: 'nginx:latest',
      Labels: { 'io.docker-map.map': 'main', 'io.docker-map.hash': 'x', tier: 'front' },
      Hostname: 'web',
      Domainname: 'example.com',
      ExposedPorts: { '80/tcp': {}, '81/tcp': {}, '443/tcp': {} },
      Volumes: { '/cache': {} },
      StopSignal: 'SIGQUIT',
      Healthcheck: { Test: ['CMD', 'true'] },
      HostConfig: {
        Mounts: [
          {
            Type: 'volume',
            Source: 'main.log',
            Target: '/log',
            ReadOnly: true,
            VolumeOptions: { Labels: { 'io.docker-map.map': 'main' } },
          },
          { Type: 'tmpfs', Target: '/tmp', TmpfsOptions: { SizeBytes: 1024 } },
        ],
        Links: ['main.db:db'],
        NetworkMode: 'bridge',
        PortBindings: {
          '80/tcp': [{ HostIp: '::1', HostPort: '8080' }],
          '81/tcp': [{ HostIp: '', HostPort: '' }],
        },
        Memory: 1024,
        Privileged: false,
        RestartPolicy: { Name: 'always' },
      },
    };
    const networks = [
      {
        network: 'main.net',
        endpoint: { Aliases: ['www'], Links: ['main.db:db'], IPAMConfig: { IPv4Address: '10.0.0.2' } },
      },
    ];
    const unsupported = [{ key: 'clients', advice: '' }];
    const item = { ...CONTAINER, payload, networks, unsupported, persistent: true, dependsOn: [] };
    expect(textOf(item)).toBe(`\
map: main
containers:
  main.web.blue:
    configuration: web
    instance: blue
    image: nginx:latest
    persistent: true
    hostname: web
    domainname: example.com
    labels:
      tier: front
    volumes:
      - main.log:/log:ro
      - Type: tmpfs
        Target: /tmp
        TmpfsOptions:
          SizeBytes: 1024
      - /cache
    ports:
      - "[::1]:8080->80/tcp"
      - (any)->81/tcp
      - 443/tcp
    network_mode: bridge
    networks:
      - main.net:
          aliases:
            - www
          links:
            - main.db:db
          ipv4_address: 10.0.0.2
    links:
      - main.db:db
    options:
      StopSignal: SIGQUIT
      Healthcheck:
        Test:
          - CMD
          - "true"
      Memory: 1024
      Privileged: false
      RestartPolicy:
        Name: always
    not_carried_out:
      - clients
`);
  });

  it('shows how it becomes ready and is replaced, where that is not as usual', () => {
    expect(
      textOf({
        ...CONTAINER,
        payload: { Image: 'nginx:latest', Labels: {}, HostConfig: {} },
        networks: [],
        dependsOn: [],
        exec: [{ command: ['/bin/load', 'a b'], user: 'root', policy: 'initial' }],
        startDelay: 1.5,
        ready: { state: 'healthy', minimum: 5, timeout: 90 },
        update: {
          order: 'stop-first',
          parallel: 2,
          compare: { labels: 'ignore' },
          previousName: 'main.www.blue',
        },
      }),
    ).toBe(`\
map: main
containers:
  main.web.blue:
    configuration: web
    instance: blue
    image: nginx:latest
    exec_commands:
      - command:
          - /bin/load
          - a b
        user: root
        policy: initial
    start_delay: 1.5
    ready: healthy
    ready_timeout: 90
    min_running: 5
    update_order: stop-first
    update_parallel: 2
    compare:
      labels: ignore
    previous_name: main.www.blue
`);
  });

  it('shows all that was declared of volumes and networks', () => {
    const labels = { 'io.docker-map.map': 'main', keep: 'on-disk' };
    const payload = { ...NETWORK.payload, Labels: labels, EnableIPv6: true, IPAM: { Driver: 'default' } };
    const driverOptions = { type: 'nfs' };
    expect(textOf({ ...VOLUME, driver: 'nfs', driverOptions, labels }, { ...NETWORK, payload })).toBe(`\
map: main
volumes:
  main.log:
    attached_by: web
    driver: nfs
    driver_options:
      type: nfs
    user: "2000"
    permissions: u=rwX
    labels:
      keep: on-disk
networks:
  main.net:
    driver: bridge
    internal: true
    labels:
      keep: on-disk
    options:
      EnableIPv6: true
      IPAM:
        Driver: default
`);
  });

  it('leaves out what there is none of', () => {
    expect(landscapeText({ map: 'empty', items: new Map(), groups: new Map() })).toBe('map: empty\n');
  });
});

function textOf(...items: Item[]): string {
  return landscapeText({
    map: 'main',
    items: new Map(items.map((item) => [item.id, item])),
    groups: new Map(),
  });
}

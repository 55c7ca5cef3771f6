import { describe, expect, it } from 'vitest';
import { landscapeText } from '../../../src/cli/commands/config-text.js';
import type { Item, Landscape } from '../../../src/landscape/landscape.js';

const IMAGE: Item = { kind: 'image', id: 'image:nginx:latest', reference: 'nginx:latest' };

const NETWORK: Item = {
  kind: 'network',
  id: 'network:main.net',
  map: 'main',
  name: 'main.net',
  network: 'net',
  payload: { Name: 'main.net', Driver: 'bridge', Internal: true, Options: {}, Labels: {} },
};

const VOLUME: Item = {
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

const CONTAINER: Item = {
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

  it('leaves out what there is none of', () => {
    expect(landscapeText({ map: 'empty', items: new Map(), groups: new Map() })).toBe('map: empty\n');
  });
});

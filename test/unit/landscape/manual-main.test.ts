/** The landscape of the manual's section 3.2.4, in full. */
import { expect, test } from 'vitest';
import { gettingStarted } from '../../fixtures/manual-3.2.4.js';
import { containerIn, landscapeOf } from './landscape-of.js';

const landscape = landscapeOf(gettingStarted);

const prepared = { 'io.docker-map.owner': '2000:2000', 'io.docker-map.mode': 'u=rwX,g=rX,o=' };

function mount(alias: string, path: string, labels: object = {}) {
  return {
    Type: 'volume',
    Source: `main.${alias}`,
    Target: path,
    ReadOnly: false,
    VolumeOptions: {
      Labels: { 'io.docker-map.map': 'main', 'io.docker-map.volume': alias, ...labels },
    },
  };
}

test('items come each after its image and volumes', () => {
  expect([...landscape.items.keys()]).toEqual([
    'image:nginx:latest',
    'volume:main.nginx_log',
    'volume:main.uwsgi_socket',
    'container:main.nginx',
    'image:uwsgi:latest',
    'volume:main.uwsgi_log',
    'volume:main.app_log',
    'container:main.uwsgi',
  ]);
});

test('nginx', () => {
  const { hash, ...item } = containerIn(landscape, 'main.nginx');
  expect(item).toEqual({
    kind: 'container',
    id: 'container:main.nginx',
    map: 'main',
    configuration: 'nginx',
    instance: null,
    name: 'main.nginx',
    image: 'nginx:latest',
    payload: {
      Image: 'nginx:latest',
      Hostname: 'main-nginx',
      ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
      Labels: {
        'io.docker-map.map': 'main',
        'io.docker-map.configuration': 'nginx',
        'io.docker-map.hash': hash,
        'io.docker-map.fields': 'Binds,ExposedPorts,Hostname,Mounts,PortBindings',
      },
      HostConfig: {
        Binds: ['/var/lib/site/config/nginx:/etc/nginx:ro'],
        Mounts: [
          mount('nginx_log', '/var/log/nginx'),
          mount('uwsgi_socket', '/var/lib/uwsgi/socket', prepared),
        ],
        PortBindings: {
          '80/tcp': [{ HostIp: '', HostPort: '80' }],
          '443/tcp': [{ HostIp: '', HostPort: '443' }],
        },
      },
    },
    networks: [],
    volumes: ['main.nginx_log', 'main.uwsgi_socket'],
    stop: {},
    persistent: false,
    exec: [],
    startDelay: 0,
    ready: { state: 'running', minimum: 0.2, timeout: 60 },
    update: { parallel: 1, compare: {} },
    unsupported: [],
    dependsOn: [
      'container:main.uwsgi',
      'volume:main.nginx_log',
      'volume:main.uwsgi_socket',
      'image:nginx:latest',
    ],
  });
});

test('uwsgi', () => {
  const { payload, hash } = containerIn(landscape, 'main.uwsgi');
  expect(payload).toEqual({
    Image: 'uwsgi:latest',
    Hostname: 'main-uwsgi',
    User: '2000',
    Labels: {
      'io.docker-map.map': 'main',
      'io.docker-map.configuration': 'uwsgi',
      'io.docker-map.hash': hash,
      'io.docker-map.fields': 'Binds,Hostname,Mounts,User',
    },
    HostConfig: {
      Binds: [
        '/var/lib/site/config/uwsgi:/etc/uwsgi:ro',
        '/var/lib/site/config/app:/var/lib/app/config:ro',
        '/var/lib/site/data/app:/var/lib/app/data:rw',
      ],
      Mounts: [
        mount('uwsgi_log', '/var/log/uwsgi', prepared),
        mount('app_log', '/var/lib/app/log', prepared),
        mount('uwsgi_socket', '/var/lib/uwsgi/socket', prepared),
      ],
    },
  });
});

test('the socket belongs to user and group 2000', () => {
  expect(landscape.items.get('volume:main.uwsgi_socket')).toEqual({
    kind: 'volume',
    id: 'volume:main.uwsgi_socket',
    map: 'main',
    name: 'main.uwsgi_socket',
    alias: 'uwsgi_socket',
    owner: 'uwsgi',
    driver: 'local',
    driverOptions: {},
    labels: { 'io.docker-map.map': 'main', 'io.docker-map.volume': 'uwsgi_socket', ...prepared },
    preparation: { owner: '2000:2000', mode: 'u=rwX,g=rX,o=' },
  });
});

test('a volume whose owner sets neither user nor permissions needs no preparation', () => {
  expect(landscape.items.get('volume:main.nginx_log')).not.toHaveProperty('preparation');
});

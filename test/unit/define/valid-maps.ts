/** Maps in which all names fit. Each is compiled, and each can be made. */
import { defineMap } from '../../../src/define/define-map.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import type { ContainerMap } from '../../../src/map/container-map.js';
import type { ContainerContent } from '../../../src/map/content/container.js';

const shared = { image: 'nginx', shares: '/tmp', uses: 'log' } as const satisfies ContainerContent;
const common: ContainerContent = { image: 'nginx', user: 2000 };
const someNames: readonly string[] = ['one', 'two'];
const someName: string = 'one';

function worker(queue: string): ContainerContent {
  return { image: 'worker', links: [queue, { container: queue, alias: 'queue' }] };
}

export const validMaps: Readonly<Record<string, () => ContainerMap>> = {
  'nothing at all': () => defineMap('main', {}),

  'the example of section 3.7.2': () =>
    defineMap('example_map', {
      repository: 'registry.example.com',
      hostRoot: '/var/lib/site',
      containers: {
        web_server: {
          image: 'nginx',
          binds: { '/etc/nginx': ['config/nginx', 'ro'] },
          uses: 'app_server_socket',
          attaches: 'web_log',
          exposes: { 80: 80, 443: 443 },
        },
        app_server: {
          image: 'app',
          instances: ['instance1', 'instance2'],
          binds: [{ app_config: 'ro' }, 'app_data'],
          attaches: ['app_log', 'app_server_socket'],
          user: 2000,
          permissions: 'u=rwX,g=rX,o=',
        },
      },
      volumes: {
        web_log: '/var/log/nginx',
        app_server_socket: '/var/lib/app/socket',
        app_config: '/var/lib/app/config',
        app_log: '/var/lib/app/log',
        app_data: '/var/lib/app/data',
      },
      host: {
        app_config: { instance1: 'config/app1', instance2: 'config/app2' },
        app_data: { instance1: 'data/app1', instance2: 'data/app2' },
      },
    }),

  'instances, in each place where one is named': () =>
    defineMap('main', {
      containers: {
        app: { instances: ['one', 2], shares: '/srv' },
        single: { instances: 'only', shares: '/srv' },
        web: {
          uses: ['app.one', ['app.2', '/app'], { 'single.only': 'ro' }],
          links: ['app.one', { 'app.2': 'second' }, ['single.only', 'third']],
          networks: { back: { links: { 'app.one': 'one' } } },
        },
        beside: { networkMode: 'app.one' },
        besides: { networkMode: ['app', 'one'] },
      },
      networks: { back: null },
      groups: { all: ['app', 'web'], some: 'app.2' },
    }),

  'instances and volumes that are inherited': () =>
    defineMap('main', {
      useAttachedParentName: true,
      containers: {
        base: { abstract: true, instances: ['one'], attaches: 'log', shares: '/srv' },
        middle: { extends: 'base' },
        app: { extends: ['middle'], instances: ['two'] },
        web: {
          links: ['app.one', 'app.two', 'middle.one'],
          uses: ['app.log', ['middle.log', '/other'], 'app.two'],
        },
      },
      volumes: { log: '/var/log' },
    }),

  'volumes that are attached with a path of their own': () =>
    defineMap('main', {
      containers: {
        a: { attaches: [['one', '/one'], { two: '/two' }, { name: 'three', path: '/three' }] },
        b: { attaches: { four: '/four' } },
        c: { uses: ['one', 'two', 'three', 'four'] },
      },
    }),

  'content that is not written in place': () =>
    defineMap('main', {
      containers: {
        shared,
        app: { instances: someNames, attaches: [['log', '/log']] },
        web: { links: ['shared', 'app.one'], uses: 'shared' },
      },
    }),

  'containers that are worked out': () =>
    defineMap('main', {
      containers: Object.fromEntries(someNames.map((name) => [name, { shares: '/srv', links: [] }])),
      groups: { all: ['one', 'two'] },
    }),

  'parts that may have any names': () =>
    defineMap('main', {
      containers: {
        one: worker('two'),
        two: { ...common, attaches: 'log' },
        web: { ...common, uses: 'log', links: ['one', 'two'] },
        made: new ContainerConfiguration({ image: 'nginx', links: 'one' }),
        other: { links: ['made'], extends: 'made' },
      },
      volumes: { log: '/log' },
    }),

  'names that are any text': () =>
    defineMap(
      'main',
      {
        containers: {
          one: { shares: '/one' },
          two: { links: someName, uses: [[someName, 'ro']], extends: someName },
          many: { links: [someName, [someName, 'alias']] },
          fields: { links: [{ container: someName }, { [someName]: 'again' }], uses: { [someName]: 'ro' } },
          mode: { networkMode: someName },
          list: { links: someNames, networks: { back: { links: someNames } } },
          endpoints: {
            networks: [{ networkName: someName, links: [someName] }, ['back', { links: someName }]],
          },
        },
        networks: { one: {}, back: {} },
        groups: { all: someNames, single: someName, mixed: [someName, 'two'] },
      },
      { checkIntegrity: false },
    ),

  'containers that are spread': () =>
    defineMap('main', {
      containers: {
        ...Object.fromEntries(someNames.map((name) => [name, worker('app')])),
        web: { links: someNames },
        app: {},
      },
    }),

  'networks that every engine has': () =>
    defineMap('main', {
      containers: {
        a: { networks: ['back', { bridge: null }] },
        b: { networks: { back: ['alias'] }, networkMode: null },
        c: { networkMode: 'container:other' },
        d: { networkMode: '/other' },
        e: { networkMode: 'disabled' },
        f: { networkMode: 'a' },
      },
      networks: { back: { driver: 'bridge', internal: true, driverOptions: { mtu: 1400 } } },
    }),
};

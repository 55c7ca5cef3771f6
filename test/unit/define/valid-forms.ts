/** Every form of every property. Each is compiled, and each can be read. */
import { defineMap } from '../../../src/define/define-map.js';
import { lazy } from '../../../src/lazy/lazy.js';
import type { ContainerMap } from '../../../src/map/container-map.js';

const path = lazy(() => '/late');
const port = lazy(() => 8080);
const word = lazy(() => 'late');
const dockerfile = {
  buildSource: () => ({ kind: 'dockerfile', text: 'FROM a', files: [], archives: [] }) as const,
};

export const validForms: Readonly<Record<string, () => ContainerMap>> = {
  binds: () =>
    defineMap('main', {
      containers: {
        a: { binds: 'log' },
        b: {
          binds: ['log', ['data', 'ro'], ['/a', '/b'], ['/c', 'd', 'ro'], ['/e', ['f', true]], [path, path]],
        },
        c: { binds: { log: 'rw', data: true, '/a': '/b', '/c': ['d', 'ro'], '/e': { default: 'f' } } },
        d: { binds: [{ log: 'ro' }, { '/a': 'b' }, ['data', null], ['/c', path, false]] },
        e: {
          binds: [
            { name: 'log', readonly: 'ro' },
            { path: '/a', hostPath: 'b', readonly: true },
          ],
        },
        f: { binds: null },
        g: { binds: [['log']] },
      },
      volumes: { log: '/var/log', data: '/data' },
      host: { root: '/srv', log: 'log', data: 'data' },
    }),

  uses: () =>
    defineMap('main', {
      containers: {
        app: { attaches: ['log', 'data'] },
        a: { uses: 'log' },
        b: { uses: ['log', ['data', 'ro'], ['app', '/app']] },
        c: { uses: { log: 'ro', data: ['/data', true], app: null } },
        d: { uses: [['log', '/log', 'rw'], ['data', ['/data', 'ro']], { app: false }] },
        e: { uses: [{ name: 'log', path: '/log', readonly: 'ro' }, ['data']] },
      },
      volumes: { log: '/var/log', data: '/data' },
    }),

  attaches: () =>
    defineMap('main', {
      containers: {
        a: { attaches: 'one' },
        b: { attaches: ['two', ['three'], ['four', '/four'], ['five', 'rw']] },
        c: { attaches: { six: null, seven: '/seven' } },
        d: {
          attaches: [{ eight: '/eight' }, { name: 'nine' }, { name: 'ten', path: '/ten', readonly: false }],
        },
      },
      volumes: { one: '/1', two: '/2', three: '/3', five: '/5', six: '/6', nine: '/9' },
    }),

  links: () =>
    defineMap('main', {
      containers: {
        app: {},
        db: {},
        a: { links: 'app' },
        b: { links: ['app', ['db'], ['db', 'alias']] },
        c: { links: { app: 'alias', db: null } },
        d: { links: [{ container: 'app', alias: 'x' }, { db: 'y' }] },
      },
    }),

  exposes: () =>
    defineMap('main', {
      containers: {
        a: { exposes: 80 },
        b: { exposes: ['53/udp', [81, 8081], ['82', '8082', 'public'], [83, 8083, 'public', true]] },
        c: {
          exposes: { 84: 8084, '85/tcp': [8085, 'public'], 86: null, 87: { hostPort: 8087, ipv6: false } },
        },
        d: { exposes: [{ exposedPort: 88, hostPort: port }, { 89: 8089 }, [90, [8090, 'public']]] },
        e: {
          exposes: [
            ['8000-8010', '9000-9010'],
            [91, { hostPort: port, interface: 'public' }],
          ],
        },
      },
    }),

  networks: () =>
    defineMap('main', {
      containers: {
        app: {},
        a: { networks: 'back' },
        b: { networks: ['back', ['front', ['alias']], ['third', { ipv4: '10.0.0.5' }]] },
        c: { networks: { back: null, front: { aliases: 'alias', links: 'app', ipv6Address: 'fd00::5' } } },
        d: { networks: [['back', ['alias'], ['app'], '10.0.0.6', 'fd00::6', ['169.254.1.1']]] },
        e: { networks: [{ networkName: 'back', linkLocalIps: '169.254.1.2' }, { front: ['alias'] }] },
      },
      networks: {
        back: { driver: 'bridge', driverOptions: { a: 1, b: true, c: path }, createOptions: { ipam: null } },
        front: {},
        third: null,
      },
    }),

  execCommands: () =>
    defineMap('main', {
      containers: {
        a: { execCommands: 'true' },
        b: { execCommands: ['true', ['true', 'root'], [['true', 1], 'root', 'initial'], path] },
        c: { execCommands: { true: 'root', false: ['root', 'restart'] } },
        d: { execCommands: [{ command: ['true'], user: 1000, policy: 'initial' }, { cmd: 'true' }] },
        e: { execCommands: [['/bin/sh', '-c', 'true'], 'root'] },
      },
    }),

  healthcheck: () =>
    defineMap('main', {
      containers: {
        a: { healthcheck: 'true' },
        b: { healthcheck: [['CMD', 'true'], '10s', 5e9, 3, '1m30s'] },
        c: { healthcheck: { test: 'true', interval: '10s', timeout: 5e9, retries: '3', startPeriod: '1m' } },
        d: { healthcheck: null },
        e: { healthcheck: { test: 'NONE' } },
      },
    }),

  'single values': () =>
    defineMap(
      'main',
      {
        name: 'other',
        repository: path,
        defaultDomain: 'example.com',
        setHostname: 'no',
        defaultTag: 'devel',
        clients: ['a', 'b'],
        hostRoot: path,
        containers: {
          base: { abstract: true, persistent: 'yes', clients: 'a', shares: ['/a', path] },
          a: { extends: 'base', image: 'nginx', user: 'www:www', permissions: 750, stopTimeout: '1m30s' },
          b: { user: ['www', 1000], stopTimeout: null, stopSignal: 9, startDelay: 1.5 },
          c: { user: { user: 1000, group: 'www' }, permissions: path, startDelay: '10s' },
          d: { createOptions: { environment: { A: path, B: undefined } }, hostConfig: () => ({ memory: 5 }) },
          e: { startOptions: path, user: path, instances: 1 },
          f: null,
          g: { ready: 'completed', readyTimeout: '5m', minRunning: 1.5, previousName: 'a' },
          h: {
            updateOrder: 'start-first',
            updateParallel: 2,
            compare: { '*': 'at-least', mem_limit: 'exact' },
          },
          i: { build: './web' },
          j: { build: { context: '/web', args: { A: 1 }, secrets: { b: { file: '/c' } }, ssh: 'default' } },
          lateBuild: {
            build: {
              context: '/web',
              args: { A: word, B: 1 },
              labels: { a: word },
              target: word,
              tags: ['a', word],
            },
          },
          later: { build: { dockerfileInline: word, platform: word, network: word, cacheFrom: word } },
          k: { build: dockerfile },
          l: { build: { dockerFile: dockerfile, target: 'x', labels: ['a=b'] } },
        },
        volumes: {
          one: path,
          two: {
            defaultPath: '/two',
            driver: 'local',
            driverOptions: { type: 'tmpfs' },
            user: 1,
            permissions: 'u=rwX',
          },
          three: null,
        },
      },
      { checkIntegrity: false },
    ),
};

/**
 * A landscape that somebody started with `docker run`, with the options that a person uses: an update has nothing to do,
 * or mends what differs indeed.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callSuccessfully } from '../../../script/lib/engine/api.js';
import { planText } from '../../../src/index.js';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('run');

beforeAll(() => scenario.clear());
afterAll(() => scenario.end());

const content = {
  db: {
    attaches: 'data',
    user: '1000:1000',
    stop_timeout: 20,
    healthcheck: { test: 'true', interval: '1s' },
    create_options: { environment: { MODE: 'test', LEVEL: 1 }, labels: { team: 'db' } },
    host_config: { mem_limit: '64m', nano_cpus: 500_000_000, restart_policy: { Name: 'unless-stopped' } },
  },
  app: {
    links: [['db', 'database']],
    binds: { '/config': ['/etc', 'ro'] },
    shares: '/cache',
    exposes: [[8080, 18_980, '127.0.0.1'], 9090],
    create_options: { working_dir: '/tmp', command: ['sh', '-c', 'trap "exit 0" TERM; sleep 9999 & wait'] },
    host_config: {
      cap_add: ['NET_ADMIN'],
      cap_drop: ['MKNOD'],
      ulimits: { name: 'nofile', soft: 1024, hard: 2048 },
    },
  },
  web: {
    networks: { net: { aliases: ['www'] } },
    exposes: [[80, 18_981]],
    create_options: { entrypoint: 'sh', command: ['-c', 'trap "exit 0" TERM; sleep 9999 & wait'] },
    host_config: {
      tmpfs: { '/run': 'size=1m' },
      dns: ['1.1.1.1'],
      extra_hosts: { other: '10.0.0.1' },
      log_config: { type: 'json-file', config: { 'max-size': '1m' } },
      read_only: true,
      init: true,
    },
  },
  side: { network_mode: 'web' },
  volumes: { data: '/data' },
  networks: { net: null },
};

const wait = ['-c', 'trap "exit 0" TERM; sleep 9999 & wait'];

/** In order; each as `docker run` sends it. */
const runs: Readonly<Record<string, object>> = {
  // -v data:/data -u 1000:1000 --stop-timeout 20 --health-cmd true --health-interval 1s -e -l -m 64m --cpus 0.5 --restart
  db: {
    User: '1000:1000',
    StopTimeout: 20,
    Env: ['LEVEL=1', 'MODE=test', 'MORE=by hand'],
    Labels: { team: 'db', 'added.by': 'hand' },
    Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 1_000_000_000 },
    HostConfig: {
      Binds: [`${scenario.object('data')}:/data`],
      Memory: 67_108_864,
      MemorySwappiness: -1,
      NanoCpus: 500_000_000,
      RestartPolicy: { Name: 'unless-stopped', MaximumRetryCount: 0 },
    },
  },
  // --link db:database -v /etc:/config:ro -v /cache -p 127.0.0.1:18980:8080 --expose 9090 -w /tmp --cap-add --ulimit
  app: {
    WorkingDir: '/tmp',
    Cmd: ['sh', ...wait],
    ExposedPorts: { '8080/tcp': {}, '9090/tcp': {} },
    Volumes: { '/cache': {} },
    HostConfig: {
      Links: [`${scenario.object('db')}:database`],
      Binds: ['/etc:/config:ro'],
      PortBindings: { '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '18980' }] },
      CapAdd: ['NET_ADMIN'],
      CapDrop: ['MKNOD'],
      Ulimits: [{ Name: 'nofile', Soft: 1024, Hard: 2048 }],
    },
  },
  // --network net --network-alias www -p 18981:80 --entrypoint sh --tmpfs --dns --add-host --log-opt --read-only --init
  web: {
    Entrypoint: ['sh'],
    Cmd: wait,
    ExposedPorts: { '80/tcp': {} },
    HostConfig: {
      NetworkMode: scenario.object('net'),
      PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '18981' }] },
      Tmpfs: { '/run': 'size=1m' },
      Dns: ['1.1.1.1'],
      ExtraHosts: ['other:10.0.0.1'],
      LogConfig: { Type: 'json-file', Config: { 'max-size': '1m' } },
      ReadonlyRootfs: true,
      Init: true,
    },
    NetworkingConfig: { EndpointsConfig: { [scenario.object('net')]: { Aliases: ['www'] } } },
  },
  // --network container:web
  side: { HostConfig: { NetworkMode: `container:${scenario.object('web')}` } },
};

/** `docker run --name ... --hostname ...`: without the latter, the host name is the engine's. */
async function run(name: string, payload: object, hostname: object) {
  const path = `/containers/create?name=${scenario.object(name)}`;
  const Image = scenario.image;
  await callSuccessfully(scenario.host, 'POST', path, { json: { Image, ...hostname, ...payload } });
  await callSuccessfully(scenario.host, 'POST', `/containers/${scenario.object(name)}/start`);
}

const hostnameOf = (name: string) => scenario.object(name).replaceAll('.', '-');

test('the same options: nothing to do, also where there is more; then ours like any other', async () => {
  await callSuccessfully(scenario.host, 'POST', '/networks/create', {
    json: { Name: scenario.object('net') },
  });
  for (const [name, payload] of Object.entries(runs)) {
    await run(name, payload, name === 'side' ? {} : { Hostname: hostnameOf(name) });
  }
  const client = scenario.client(content);
  // Nobody has set the owner of what `-v` made.
  const owned = `~ volume ${scenario.object('data')}  owner 1000:1000; owner is 0:0`;
  expect(planText(await client.plan('update'))).toBe(owned);
  await twice(client, 'update');

  const changed = scenario.client({ ...content, db: { ...content.db, stop_timeout: 21 } });
  expect(planText(await changed.plan('update')).split('\n')).toEqual([
    `± container ${scenario.object('db')}   stop-first; stop_timeout differs`,
    '    stop_timeout: 20 -> 21',
    `± container ${scenario.object('app')}  stop-first; it links to ${scenario.object('db')}, which is made anew`,
    // Of the map alone, the new one is made.
    `! ${scenario.object('db')} was not made by docker-map; the new container is without what the map does not declare: environment MORE=***; labels added.by=hand`,
  ]);
  await twice(changed, 'update');
});

test('without a host name and with other values: what differs, and no more', async () => {
  await scenario.clear();
  await run('db', { Env: ['LEVEL=2'] }, {});
  const client = scenario.client({ db: { create_options: { environment: { LEVEL: 1 } } } });
  // Nobody declared the host names that both sides make up.
  const [step, environment, ...more] = planText(await client.plan('update')).split('\n');
  expect(step).toBe(`± container ${scenario.object('db')}  start-first; environment differs`);
  expect(environment).toBe('    environment: LEVEL=*** (another value) -> LEVEL=***');
  expect(more).toEqual([]);
  await twice(client, 'update');
  // The map says so that it wants none.
  const loose = scenario.client({ set_hostname: false, other: {} });
  await run('other', {}, {});
  expect(planText(await loose.plan('update', 'other'))).toBe('');
});

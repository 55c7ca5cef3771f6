/** A landscape as the original makes it, seen with its version 1.0.0: an update has nothing to do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callSuccessfully } from '../../../script/lib/engine/api.js';
import { planText } from '../../../src/index.js';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('original');
const object = (name: string) => scenario.object(name);

beforeAll(() => scenario.clear());
afterAll(() => scenario.end());

const content = {
  db: { attaches: 'data', shares: '/cache', user: 2000, create_options: { environment: { A: 1 } } },
  app: {
    uses: [['data', 'ro']],
    links: 'db',
    exposes: [80, [81, 18_982]],
    stop_timeout: 7,
    stop_signal: 'SIGINT',
    healthcheck: { test: 'true', interval: '1s' },
    host_config: { restart_policy: { Name: 'always' } },
  },
  web: {
    binds: ['config', { '/c': ['/tmp', 'ro'] }],
    networks: [
      ['front', ['www']],
      ['back', ['inner']],
    ],
  },
  worker: { network_mode: 'disabled' },
  side: { network_mode: 'db' },
  volumes: { data: '/data', config: '/config' },
  host: { config: '/etc' },
  networks: { front: null, back: null },
};

/** In its order, with what it sends: null where nothing is declared, a volume for each bind, the first network only. */
const made: Readonly<Record<string, object>> = {
  db: {
    User: '2000',
    Env: ['A=1'],
    Volumes: { '/cache': {}, '/data': {} },
    HostConfig: { Binds: [`${object('data')}:/data:rw`], VolumesFrom: [], Links: [] },
  },
  app: {
    User: null,
    ExposedPorts: { '80/tcp': {}, '81/tcp': {} },
    Volumes: { '/data': {} },
    StopSignal: 'SIGINT',
    StopTimeout: 7,
    Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 1_000_000_000 },
    HostConfig: {
      Binds: [`${object('data')}:/data:ro`],
      Links: [`${object('db')}:db`],
      PortBindings: { '81/tcp': [{ HostIp: '', HostPort: '18982' }] },
      RestartPolicy: { Name: 'always' },
    },
  },
  web: {
    Volumes: { '/config': {}, '/c': {} },
    HostConfig: { Binds: ['/etc:/config:rw', '/tmp:/c:ro'] },
    NetworkingConfig: { EndpointsConfig: { [object('front')]: { Aliases: ['www'] } } },
  },
  worker: { NetworkDisabled: true, HostConfig: { NetworkMode: 'none' } },
  side: { HostConfig: { NetworkMode: `container:${object('db')}` } },
};

function posted(path: string, json: object = {}) {
  return callSuccessfully(scenario.host, 'POST', path, { json });
}

test('is taken over as it is', async () => {
  for (const name of ['front', 'back']) {
    await posted('/networks/create', { Name: object(name), Driver: 'bridge', Options: {} });
  }
  await posted('/volumes/create', { Name: object('data') });
  // Owner and mode are set by a short-lived container.
  await posted(`/containers/create?name=${object('prepare')}`, {
    Image: scenario.image,
    Cmd: ['sh', '-c', 'chown -R 2000:2000 /volume-tmp'],
    HostConfig: { Binds: [`${object('data')}:/volume-tmp`] },
  });
  await posted(`/containers/${object('prepare')}/start`);
  await posted(`/containers/${object('prepare')}/wait`);
  await callSuccessfully(scenario.host, 'DELETE', `/containers/${object('prepare')}`);
  for (const [name, payload] of Object.entries(made)) {
    const hostname = name === 'side' ? {} : { Hostname: object(name).replaceAll('.', '-') };
    await posted(`/containers/create?name=${object(name)}`, {
      Image: scenario.image,
      Domainname: null,
      ...hostname,
      ...payload,
    });
    if (name === 'web') {
      const EndpointConfig = { IPAMConfig: {}, Aliases: ['inner'] };
      await posted(`/networks/${object('back')}/connect`, { Container: object(name), EndpointConfig });
    }
    await posted(`/containers/${object(name)}/start`);
  }
  const client = scenario.client(content);
  expect(planText(await client.plan('update'))).toBe('');
  expect(planText(await client.plan('startup'))).toBe('');
  await twice(client, 'shutdown', undefined, { removeNetworks: true });
});

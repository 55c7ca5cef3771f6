/** Maps that change between actions, whose values are not known before, and that are merged of several. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import {
  ClientConfiguration,
  ContainerMap,
  lazy,
  lazyOnce,
  MappingDockerClient,
  planText,
} from '../../../src/index.js';
import { Scenario, twice } from './support.js';

const scenario = new Scenario('living');
let map: ContainerMap;

function clientOf(configuration?: ClientConfiguration): MappingDockerClient {
  return new MappingDockerClient(map, scenario.wrapper, { coreImage: scenario.image, configuration });
}

beforeEach(() => {
  map = new ContainerMap(scenario.name, { web: { image: scenario.image } });
});
afterEach(() => scenario.clear());
afterAll(() => scenario.end());

test('an action takes the map as it is when the action begins', async () => {
  const client = clientOf();
  await twice(client, 'startup');
  map.get('app').updateFromObject({ image: scenario.image, attaches: 'socket' });
  map.volumes['socket'] = '/socket';
  const plan = planText(await client.plan('startup'));
  expect(plan).toContain(scenario.object('app'));
  expect(plan).not.toContain(scenario.object('web'));
  await twice(client, 'startup');
  expect(await scenario.states()).toEqual({ app: 'running', web: 'running' });
});

test('a map that no longer fits together is refused before anything is touched', async () => {
  const client = clientOf();
  map.get('web').uses = 'sockt';
  await expect(client.startup()).rejects.toMatchObject({ code: 'map-integrity' });
  expect(await scenario.states()).toEqual({});
});

test('lazy values are worked out when the action begins, those of a second one anew', async () => {
  let alias = 'one';
  const token = lazyOnce(async () => 'once');
  map.get('web').updateFromObject({
    networks: { net: { aliases: lazy(() => alias) } },
    createOptions: () => ({ labels: { token: 'of-function' } }),
    hostConfig: { sysctls: lazy(() => ({ 'net.ipv4.ip_unprivileged_port_start': 0 })) },
  });
  map
    .get('app')
    .updateFromObject({ image: scenario.image, createOptions: { environment: { TOKEN: token } } });
  map.getNetwork('net');
  expect(token.evaluated).toBe(false);
  await twice(clientOf(), 'startup');
  alias = 'two';
  const [landscape] = await clientOf().landscapes();
  const web = landscape?.items.get(`container:${scenario.object('web')}`);
  expect(web).toMatchObject({ networks: [{ endpoint: { Aliases: ['two'] } }] });
  const app = await scenario.engine.containers.inspect(scenario.object('app'));
  expect(JSON.stringify(app)).toContain('TOKEN=once');
});

test('ports are published on the addresses of the client configuration', async () => {
  map.get('web').exposes = [
    [80, 18_080, 'private'],
    ['81-82', '18081-18082', 'private'],
  ];
  const configuration = new ClientConfiguration({ interfaces: { private: lazy(async () => '127.0.0.1') } });
  await twice(clientOf(configuration), 'startup');
  const containers = await scenario.engine.containers.list();
  const web = containers.find(({ name }) => name === scenario.object('web'));
  expect(web?.ports.filter(({ hostIp }) => hostIp === '127.0.0.1').map(({ hostPort }) => hostPort)).toEqual(
    expect.arrayContaining([18_080, 18_081, 18_082]),
  );
});

test('maps that are merged are one landscape', async () => {
  const production = new ContainerMap(scenario.name, {
    web: { createOptions: { labels: { stage: 'production' } }, stopTimeout: '1s' },
    cache: { image: scenario.image },
  });
  map.mergeFromMap(production);
  await twice(clientOf(), 'startup');
  expect(await scenario.states()).toEqual({ cache: 'running', web: 'running' });
  const web = await scenario.engine.containers.inspect(scenario.object('web'));
  expect(JSON.stringify(web)).toContain('production');
});

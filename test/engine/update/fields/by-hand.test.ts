/** What somebody did by hand, past docker-map: `update` tells it, takes the smallest step, and has nothing to do then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callSuccessfully } from '../../../../script/lib/engine/api.js';
import { planText } from '../../../../src/index.js';
import { Scenario, twice } from '../../scenarios/support.js';
import { comparableLines } from './field-case.js';

const scenario = new Scenario('by-hand');
const other = new Scenario('by-hand-volume');
const tag = 'docker-map-test/by-hand:latest';

beforeAll(async () => {
  await scenario.clear();
  await other.clear();
  await tagAs(scenario.image);
});
afterAll(async () => {
  await scenario.clear();
  await scenario.engine.images.remove(tag, { force: true });
  await scenario.end();
  await other.end();
});

interface Deed {
  readonly name: string;
  readonly declared: object;
  /** What somebody does, when the landscape is up. */
  readonly does: (container: string) => Promise<unknown>;
  /** Of the plan; `{name}` stands for the container's, `{map}` for the map's. */
  readonly lines: readonly string[];
}

const deeds: readonly Deed[] = [
  {
    name: 'limits',
    declared: { host_config: { mem_limit: '64m', cpu_shares: 512 } },
    does: (container) => updated(container, { Memory: 134_217_728, MemorySwap: 268_435_456, CpuShares: 256 }),
    lines: [
      '~ container {name}  mem_limit, cpu_shares differ',
      '    mem_limit: 128m -> 64m',
      '    cpu_shares: 256 -> 512',
    ],
  },
  {
    name: 'limit-added',
    declared: {},
    does: (container) => updated(container, { CpuShares: 256 }),
    lines: ['± container {name}  start-first; cpu_shares differs', '    cpu_shares: 256 -> (none)'],
  },
  {
    name: 'restarts',
    declared: { host_config: { restart_policy: { Name: 'always' } } },
    does: (container) => updated(container, { RestartPolicy: { Name: 'no' } }),
    lines: ['~ container {name}  restart_policy differs', '    restart_policy: no -> always'],
  },
  {
    name: 'restarts-added',
    declared: {},
    does: (container) => updated(container, { RestartPolicy: { Name: 'unless-stopped' } }),
    lines: ['~ container {name}  restart_policy differs', '    restart_policy: unless-stopped -> no'],
  },
  {
    name: 'disconnected',
    declared: { networks: ['one', 'two'] },
    does: (container) => disconnected(container, 'two'),
    lines: [
      '~ container {name}  connect to network {map}.two; not connected',
      '    network {map}.two: not connected -> connected',
    ],
  },
  {
    name: 'connected',
    declared: { networks: ['one'] },
    does: (container) => connected(container, 'two'),
    lines: [
      '~ container {name}  disconnect from network {map}.two; not declared',
      '    network {map}.two: connected -> not connected',
    ],
  },
  {
    name: 'moved',
    declared: { networks: ['one'] },
    does: async (container) => {
      await disconnected(container, 'one');
      await connected(container, 'two');
    },
    lines: [
      '~ container {name}  connect to network {map}.one; not connected',
      '    network {map}.one: not connected -> connected',
      '~ container {name}  disconnect from network {map}.two; not declared',
      '    network {map}.two: connected -> not connected',
    ],
  },
  {
    name: 'aliased',
    declared: { networks: { one: { aliases: ['right'] } } },
    does: async (container) => {
      await disconnected(container, 'one');
      await connected(container, 'one', { Aliases: ['wrong'] });
    },
    lines: [
      '~ container {name}  disconnect from network {map}.one; its settings differ',
      '~ container {name}  connect to network {map}.one; its settings differ',
      '    network {map}.one: aliases wrong -> aliases right',
    ],
  },
  {
    name: 'bridged',
    declared: {},
    does: (container) =>
      callSuccessfully(scenario.host, 'POST', '/networks/bridge/disconnect', {
        json: { Container: container },
      }),
    lines: [
      '~ container {name}  connect to network bridge; not connected',
      '    network bridge: not connected -> connected',
    ],
  },
  {
    name: 'stopped',
    declared: {},
    does: (container) => posted(container, 'kill'),
    lines: ['▶ container {name}  exited (137)'],
  },
  {
    name: 'removed',
    declared: { shares: '/s' },
    does: removed,
    lines: ['+ container {name}  missing', '▶ container {name}  new'],
  },
  {
    name: 'renamed',
    declared: {},
    does: (container) => posted(container, `rename?name=${container}-away`),
    lines: ['+ container {name}  missing', '▶ container {name}  new'],
  },
  {
    name: 'volume-removed',
    declared: { attaches: 'lost' },
    does: async (container) => {
      await removed(container);
      await callSuccessfully(scenario.host, 'DELETE', `/volumes/${scenario.object('lost')}`);
    },
    lines: ['+ container {name}  with volume {map}.lost; missing', '▶ container {name}  new'],
  },
  {
    name: 'volume-remade',
    declared: { attaches: 'owned' },
    does: async (container) => {
      await removed(container);
      await callSuccessfully(scenario.host, 'DELETE', `/volumes/${scenario.object('owned')}`);
      await callSuccessfully(scenario.host, 'POST', '/volumes/create', {
        json: { Name: scenario.object('owned') },
      });
    },
    lines: [
      '~ volume {map}.owned  owner 2000:2000; owner is unknown',
      '+ container {name}  missing',
      '▶ container {name}  new',
    ],
  },
  // Programs change the owner of their own folders: what the volume was prepared with counts.
  {
    name: 'volume-chowned',
    declared: { attaches: 'chowned' },
    does: (container) => executed(container, ['chown', '7:7', '/c']),
    lines: [],
  },
  {
    name: 'image',
    declared: { image: `/${tag}` },
    does: () => tagAs(scenario.object('image')),
    lines: [
      '± container {name}  start-first; image differs',
      '    image: docker-map-test/by-hand:latest (ID) -> docker-map-test/by-hand:latest (ID)',
    ],
  },
  {
    name: 'command',
    declared: {
      exec_commands: [
        ['tail -f /dev/null', null, 'restart'],
        ['tail -f /tmp', null, 'initial'],
      ],
    },
    does: (container) => executed(container, ['killall', '-9', 'tail']),
    lines: [
      '» container {name}  not found among its processes',
      '    exec_commands: not running -> tail -f /dev/null',
    ],
  },
];

const client = scenario.client({
  ...Object.fromEntries(deeds.map(({ name, declared }) => [name, declared])),
  volumes: {
    lost: '/l',
    owned: { default_path: '/o', user: 2000 },
    chowned: { default_path: '/c', user: 2000, permissions: '0700' },
  },
  networks: { one: null, two: null },
});

test('each deed is told, and undone by the smallest step', async () => {
  await twice(client, 'startup', undefined, { parallel: 8 });
  expect(planText(await client.plan('update'))).toBe('');
  for (const { name, does } of deeds) await does(scenario.object(name));
  expect(comparableLines(planText(await client.plan('update')))).toEqual(
    deeds.flatMap(({ name, lines }) =>
      lines.map((line) =>
        line.replaceAll('{name}', scenario.object(name)).replaceAll('{map}', scenario.name),
      ),
    ),
  );
  await twice(client, 'update', undefined, { parallel: 8 });
});

test('a volume that was made anew with other options keeps its data, and is told', async () => {
  const content = { foreign: { attaches: 'other' }, volumes: { other: '/x' } };
  const map = other.client(content);
  await callSuccessfully(other.host, 'POST', '/volumes/create', {
    json: { Name: other.object('other'), DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: 'size=1m' } },
  });
  await map.startup();
  const plan = await map.plan('update');
  expect(planText(plan)).toBe(
    `! ${other.object('other')} is kept, with its data, although it differs: driver options device, o, type ` +
      '(save the data, remove its containers and the volume, and run `up`)',
  );
});

function updated(container: string, changes: object) {
  return callSuccessfully(scenario.host, 'POST', `/containers/${container}/update`, { json: changes });
}

function posted(container: string, what: string) {
  return callSuccessfully(scenario.host, 'POST', `/containers/${container}/${what}`);
}

function removed(container: string) {
  return callSuccessfully(scenario.host, 'DELETE', `/containers/${container}?force=1`);
}

function disconnected(container: string, network: string) {
  const path = `/networks/${scenario.object(network)}/disconnect`;
  return callSuccessfully(scenario.host, 'POST', path, { json: { Container: container } });
}

function connected(container: string, network: string, settings: object = {}) {
  const path = `/networks/${scenario.object(network)}/connect`;
  const json = { Container: container, EndpointConfig: settings };
  return callSuccessfully(scenario.host, 'POST', path, { json });
}

/** Runs a command in a container, to its end. */
async function executed(container: string, command: readonly string[]) {
  const made = await callSuccessfully(scenario.host, 'POST', `/containers/${container}/exec`, {
    json: { Cmd: command, AttachStdout: true, AttachStderr: true },
  });
  const { Id } = JSON.parse(made);
  await callSuccessfully(scenario.host, 'POST', `/exec/${Id}/start`, { json: {} });
  const { ExitCode } = JSON.parse(await callSuccessfully(scenario.host, 'GET', `/exec/${Id}/json`));
  expect(ExitCode).toBe(0);
}

/** Lets the tag stand for an image, or for what a container is now. */
function tagAs(what: string) {
  const [repo = '', version = ''] = tag.split(':');
  const path = what === scenario.image ? `/images/${what}/tag?` : `/commit?container=${what}&`;
  return callSuccessfully(scenario.host, 'POST', `${path}repo=${repo}&tag=${version}`);
}

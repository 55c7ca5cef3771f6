/** What is not a field of a container itself, changed in the map and then left out: each takes the smallest step. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callSuccessfully } from '../../../../script/lib/engine/api.js';
import { type MappingDockerClient, planText } from '../../../../src/index.js';
import { Scenario, twice } from '../../scenarios/support.js';
import { comparableLines } from './field-case.js';

const scenario = new Scenario('connections');
const otherImage = 'docker-map-test/connections:other';

beforeAll(() => scenario.clear());
afterAll(async () => {
  await scenario.clear();
  await scenario.engine.images.remove(otherImage);
  await scenario.end();
});

const before = {
  image: {},
  moved: { networks: 'one' },
  aliased: { networks: { one: { aliases: ['a'] } } },
  addressed: { networks: { subnet: { ipv4_address: '10.213.7.5' } } },
  member: { networks: { renewed: { aliases: ['m'] } } },
  optioned: { networks: 'options' },
  commands: { exec_commands: [['sleep 3001', null, 'restart']] },
  owned: { attaches: 'data' },
  volumes: { data: { default_path: '/data', user: 2000, permissions: '0750' } },
  networks: {
    one: null,
    two: null,
    subnet: { create_options: { ipam: { config: [{ subnet: '10.213.7.0/24' }] } } },
    renewed: null,
    options: { driver_options: { 'com.docker.network.bridge.enable_icc': 'true' } },
  },
};

const after = {
  ...before,
  image: { image: `/${otherImage}` },
  moved: { networks: ['two'] },
  aliased: { networks: { one: { aliases: ['b'] } } },
  addressed: { networks: { subnet: { ipv4_address: '10.213.7.6' } } },
  commands: {
    exec_commands: [
      ['sleep 3001', null, 'restart'],
      ['sleep 3002', null, 'restart'],
      ['touch /x', null, 'initial'],
    ],
  },
  volumes: { data: { default_path: '/data', user: 2001, permissions: '0700' } },
  networks: {
    ...before.networks,
    renewed: { internal: true },
    options: { driver_options: { 'com.docker.network.bridge.enable_icc': 'false' } },
  },
};

const without = {
  ...before,
  moved: {},
  aliased: { networks: 'one' },
  addressed: { networks: 'subnet' },
  commands: {},
  volumes: { data: '/data' },
  networks: { ...before.networks, renewed: null, options: null },
};

/** `{map}` stands for the map's name. */
const changedLines = [
  '± container {map}.image  start-first; image differs',
  '    image: docker-map-test/busybox:latest (ID) -> docker-map-test/connections:other (ID)',
  '+ network {map}.two  missing',
  '~ container {map}.moved  connect to network {map}.two; not connected',
  '    network {map}.two: not connected -> connected',
  '~ container {map}.moved  disconnect from network {map}.one; not declared',
  '    network {map}.one: connected -> not connected',
  '~ container {map}.aliased  disconnect from network {map}.one; its settings differ',
  '~ container {map}.aliased  connect to network {map}.one; its settings differ',
  '    network {map}.one: aliases a -> aliases b',
  '~ container {map}.addressed  disconnect from network {map}.subnet; its settings differ',
  '~ container {map}.addressed  connect to network {map}.subnet; its settings differ',
  '    network {map}.subnet: IPv4 10.213.7.5 -> IPv4 10.213.7.6',
  '~ container {map}.member  disconnect from network {map}.renewed; the network is made anew',
  '- network {map}.renewed  it is not as declared',
  '    internal: false -> true',
  '+ network {map}.renewed  made anew',
  '~ container {map}.member  connect to network {map}.renewed; the network is made anew',
  '~ container {map}.optioned  disconnect from network {map}.options; the network is made anew',
  '- network {map}.options  it is not as declared',
  '    option com.docker.network.bridge.enable_icc: true -> false',
  '+ network {map}.options  made anew',
  '~ container {map}.optioned  connect to network {map}.options; the network is made anew',
  '» container {map}.commands  not found among its processes',
  '    exec_commands: not running -> sleep 3002',
  '~ volume {map}.data  owner 2001:2001; mode 0700; owner is 2000:2000, mode is 0750',
];

const leftOutLines = [
  '± container {map}.image  start-first; image differs',
  '    image: docker-map-test/connections:other (ID) -> docker-map-test/busybox:latest (ID)',
  '~ container {map}.moved  connect to network bridge; not connected',
  '    network bridge: not connected -> connected',
  '~ container {map}.moved  disconnect from network {map}.two; not declared',
  '    network {map}.two: connected -> not connected',
  '~ container {map}.aliased  disconnect from network {map}.one; its settings differ',
  '~ container {map}.aliased  connect to network {map}.one; its settings differ',
  '    network {map}.one: aliases b -> aliases none',
  '~ container {map}.addressed  disconnect from network {map}.subnet; its settings differ',
  '~ container {map}.addressed  connect to network {map}.subnet; its settings differ',
  '    network {map}.subnet: IPv4 10.213.7.6 -> IPv4 none',
  '~ container {map}.member  disconnect from network {map}.renewed; the network is made anew',
  '- network {map}.renewed  it is not as declared',
  '    internal: true -> false',
  '+ network {map}.renewed  made anew',
  '~ container {map}.member  connect to network {map}.renewed; the network is made anew',
  '~ container {map}.optioned  disconnect from network {map}.options; the network is made anew',
  '- network {map}.options  it is not as declared',
  '    option com.docker.network.bridge.enable_icc: false -> not set',
  '+ network {map}.options  made anew',
  '~ container {map}.optioned  connect to network {map}.options; the network is made anew',
];

test('each is changed, and then left out', async () => {
  await twice(scenario.client(before), 'startup');
  await callSuccessfully(
    scenario.host,
    'POST',
    `/commit?container=${scenario.object('moved')}&repo=docker-map-test/connections&tag=other`,
  );
  expect(planText(await scenario.client(before).plan('update'))).toBe('');
  const changed = scenario.client(after);
  expect(await linesOf(changed)).toEqual(changedLines);
  await twice(changed, 'update');
  const left = scenario.client(without);
  expect(await linesOf(left)).toEqual(leftOutLines);
  await twice(left, 'update');
});

async function linesOf(client: MappingDockerClient): Promise<readonly string[]> {
  return comparableLines(planText(await client.plan('update')).replaceAll(`${scenario.name}.`, '{map}.'));
}

/** What an editor offers inside `defineMap`: names that fit, and the properties that are not there yet. */
import { describe, expect, test } from 'vitest';
import { defining, mapWith } from './marked-map.js';
import { serviceFor } from './typescript-service.js';

const used = ['app.one', 'app.two', 'cache', 'db', 'socket', 'web'];
const containers = ['app.one', 'app.two', 'db', 'plain', 'web'];
const networks = ['back', 'bridge', 'front', 'host', 'none'];

/** The marks stand around nothing, where the cursor is. */
const exact: readonly (readonly [properties: string, offered: readonly string[]])[] = [
  [`uses: '«»'`, used],
  [`uses: ['socket', '«»']`, used],
  [`uses: ['socket', ['«»', 'ro']]`, used],
  [`attaches: 'nope', uses: '«»'`, used],
  [`attaches: '«»'`, ['cache', 'config', 'log', 'socket']],
  [`binds: ['«»']`, ['config']],
  [`links: ['«»']`, containers],
  [`links: [['«»', 'alias']]`, containers],
  [`links: { '«»': 'alias' }`, containers],
  [`extends: '«»'`, ['app', 'base', 'db', 'plain', 'web']],
  [`networks: ['«»']`, networks],
  [`networks: { back: { links: '«»' } }`, containers],
];

/** As above, among other words. */
const among: readonly (readonly [properties: string, offered: readonly string[]])[] = [
  [`networkMode: '«»'`, [...containers, 'bridge', 'host', 'disabled']],
  [`ima«»`, ['image', 'instances', 'networks', 'hostConfig', 'healthcheck']],
  [`networks: { back: { al«» } }`, ['aliases', 'ipv4Address', 'links']],
  [`binds: { '«»': 'ro' }`, ['config']],
  [`binds: [['config', '«»']]`, ['ro', 'rw']],
  [`uses: [['socket', '«»']]`, ['ro', 'rw']],
];

const rows = [...exact, ...among].map(([properties]) => [properties, defining(mapWith(properties))] as const);
const attribute = defining(mapWith(''), 'map.containers.«»;');
const group = defining(`{ containers: { web: { instances: ['one'] }, app: {} }, groups: { all: ['«»'] } }`);
const host = defining(`{ volumes: { log: '/log', data: '/data' }, host: { data: 'data', «» } }`);
const service = serviceFor(
  new Map([
    ...rows.map(([properties, { text }]) => [properties, text] as const),
    ['attribute', attribute.text],
    ['group', group.text],
    ['host', host.text],
  ]),
);

function offeredAt(properties: string): readonly string[] {
  const [, snippet] = rows.find(([text]) => text === properties) ?? [];
  return service.completionsAt(properties, snippet?.position ?? 0);
}

describe('in a container', () => {
  test.each(exact)('%s', (properties, offered) => {
    expect([...offeredAt(properties)].sort()).toEqual([...offered].sort());
  });

  test.each(among)('%s', (properties, offered) => {
    expect(offeredAt(properties)).toEqual(expect.arrayContaining([...offered]));
  });
});

test('members of groups', () => {
  const offered = service.completionsAt('group', group.position);
  expect([...offered].sort()).toEqual(['app', 'web', 'web.one']);
});

test('containers of the defined map', () => {
  const offered = service.completionsAt('attribute', attribute.position);
  expect([...offered].sort()).toEqual(['app', 'base', 'db', 'plain', 'web']);
});

test('aliases that have no path on the host yet', () => {
  expect([...service.completionsAt('host', host.position)].sort()).toEqual(['log', 'root']);
});

import { expect, test } from 'vitest';
import { ManualClock, SimulatedEngine } from '../../../../src/testing/index.js';

/** What the lines of a past stretch say, by the fields that are asked for. */
async function past(
  engine: SimulatedEngine,
  {
    filters = {},
    version = '1.52',
    since = '0',
  }: { filters?: object; version?: string; since?: string } = {},
): Promise<readonly Record<string, unknown>[]> {
  const query = new URLSearchParams({ since, until: '1767225601', filters: JSON.stringify(filters) });
  const address = engine.host.replace('tcp:', 'http:');
  const text = await (await fetch(`${address}/v${version}/events?${query}`)).text();
  return text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function words(engine: SimulatedEngine, filters: object): Promise<readonly string[]> {
  return (await past(engine, { filters })).map(({ Type, Action }) => `${Type} ${Action}`);
}

/** Two containers, made at the beginning of 2026; a minute has passed since. */
async function withEvents(): Promise<SimulatedEngine> {
  const clock = new ManualClock();
  const engine = await SimulatedEngine.start({ listen: 'tcp', clock, apiVersion: '1.52' });
  const HostConfig = { Binds: ['data:/data'] };
  const web = { Cmd: ['sleep', '1000'], Labels: { tier: 'front' }, HostConfig };
  engine.createContainer('web', web, { started: true });
  engine.createContainer('webserver');
  await clock.advance(60_000);
  return engine;
}

test('volumes are made, then mounted', async () => {
  await using engine = await withEvents();
  const events = await past(engine, { filters: { type: ['volume'] } });
  expect(events.map(({ Action, Actor }) => [Action, Actor])).toEqual([
    ['create', { ID: 'data', Attributes: { driver: 'local' } }],
    [
      'mount',
      {
        ID: 'data',
        Attributes: {
          container: expect.stringMatching(/^[0-9a-f]{64}$/),
          destination: '/data',
          driver: 'local',
          propagation: '',
          'read/write': 'true',
        },
      },
    ],
  ]);
});

test('filters name types, actions, and objects by the beginning of a name', async () => {
  await using engine = await withEvents();
  expect(await words(engine, { event: ['create'] })).toEqual([
    'volume create',
    'container create',
    'container create',
  ]);
  expect(await words(engine, { container: ['web'], event: ['create'] })).toHaveLength(2);
  expect(await words(engine, { container: ['webs'] })).toEqual(['container create']);
  expect(await words(engine, { label: ['tier=front'], event: ['start'] })).toEqual(['container start']);
  expect(await words(engine, { volume: ['data'] })).toEqual(['volume create', 'volume mount']);
  expect(await words(engine, { scope: ['swarm'] })).toEqual([]);
  expect(await words(engine, { image: ['nothing'] })).toEqual([]);
  expect(await words(engine, { color: ['red'], type: ['volume'] })).toHaveLength(2);
});

test('the fields of old are gone with API 1.52', async () => {
  await using engine = await withEvents();
  const filters = { type: ['container'] };
  const [newer] = await past(engine, { filters });
  expect(Object.keys(newer ?? {})).toEqual(['Type', 'Action', 'Actor', 'scope', 'time', 'timeNano']);
  const [older] = await past(engine, { filters, version: '1.51' });
  expect(older).toMatchObject({
    status: 'create',
    id: expect.any(String),
    from: expect.any(String),
    scope: 'local',
  });
  const [volume] = await past(engine, { filters: { type: ['volume'] }, version: '1.51' });
  expect(volume).not.toHaveProperty('status');
});

test('time is told in seconds and, exactly, in nanoseconds', async () => {
  await using engine = await withEvents();
  const query = 'since=0&until=1767225601&filters={"event":["start"]}';
  const text = await (await fetch(`${engine.host.replace('tcp:', 'http:')}/events?${query}`)).text();
  expect(text).toMatch(/"time":1767225600,"timeNano":1767225600\d{9}\}\n$/);
});

test('only those since a moment, to the nanosecond, are told', async () => {
  await using engine = await withEvents();
  expect(await past(engine, { since: '1767225600' })).not.toEqual([]);
  expect(await past(engine, { since: '1767225600.5' })).toEqual([]);
});

test.each([
  ['since=x', 500, 'strconv.ParseInt: parsing "x": invalid syntax'],
  ['since=5&until=1', 400, '`since` time (5) cannot be after `until` time (1)'],
])('%s is refused', async (query, status, message) => {
  await using engine = await withEvents();
  const answer = await fetch(`${engine.host.replace('tcp:', 'http:')}/events?${query}`);
  expect([answer.status, await answer.json()]).toEqual([status, { message }]);
});

test('the last 256 are kept', async () => {
  const clock = new ManualClock();
  await using engine = await SimulatedEngine.start({ listen: 'tcp', clock });
  for (let index = 0; index < 300; index++) engine.createContainer(`more-${index}`);
  await clock.advance(1000);
  const query = `since=0&until=${clock.now() / 1000}`;
  const text = await (await fetch(`${engine.host.replace('tcp:', 'http:')}/events?${query}`)).text();
  expect(text.match(/\n/g)).toHaveLength(256);
  expect(text).not.toContain('"more-43"');
  expect(text).toContain('"more-44"');
});

import { expect, test } from 'vitest';
import { isFields, listOf } from '../../../../src/engine/answer/read.js';
import { RawEngine } from '../support/raw-engine.js';

function create(engine: RawEngine, body: object): Promise<string> {
  return engine.refusal('POST', '/volumes/create', body);
}

async function names(engine: RawEngine, filters: object = {}): Promise<unknown> {
  const { body } = await engine.call(
    'GET',
    `/volumes?filters=${encodeURIComponent(JSON.stringify(filters))}`,
  );
  if (!isFields(body)) return body;
  if (!Array.isArray(body['Volumes'])) return body['message'];
  return listOf(body['Volumes'], 'volumes').map((volume) => isFields(volume) && volume['Name']);
}

test('a volume is shown as it was declared', async () => {
  await using engine = await RawEngine.start();
  const options = { type: 'tmpfs', device: 'tmpfs' };
  await create(engine, { Name: 'data', Labels: { a: 'b' }, DriverOpts: options });
  expect((await engine.call('GET', '/volumes/data')).body).toMatchObject({
    Name: 'data',
    Driver: 'local',
    Labels: { a: 'b' },
    Options: options,
    Mountpoint: '/var/lib/docker/volumes/data/_data',
    CreatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
});

test('one that exists stays as it is', async () => {
  await using engine = await RawEngine.start();
  await create(engine, { Name: 'data', Labels: { a: 'b' } });
  const again = await engine.call('POST', '/volumes/create', { Name: 'data', Labels: { c: 'd' } });
  expect(again).toMatchObject({ status: 201, body: { Labels: { a: 'b' } } });
});

test('without a name it gets one, and since API 1.42 a label that tells so', async () => {
  await using newer = await RawEngine.start('1.42');
  expect((await newer.call('POST', '/volumes/create', {})).body).toMatchObject({
    Name: expect.stringMatching(/^[0-9a-f]{64}$/),
    Labels: { 'com.docker.volume.anonymous': '' },
  });
  await using older = await RawEngine.start('1.41');
  expect((await older.call('POST', '/volumes/create', {})).body).toMatchObject({ Labels: null });
});

test.each([
  [
    { Name: 'a' },
    '400 create a: volume name is too short, names should be at least two alphanumeric characters',
  ],
  [{ Name: 'm/b' }, expect.stringContaining('400 create m/b: "m/b" includes invalid characters')],
  [{ Name: 'data', DriverOpts: { foo: 'bar' } }, '400 create data: invalid option: "foo"'],
  [{ Name: 'data', DriverOpts: { type: 'nfs' } }, '400 create data: missing required option: "device"'],
  [
    { Name: 'data', Driver: 'other' },
    '404 create data: error looking up volume plugin other: plugin "other" not found',
  ],
])('%j is refused', async (body, words) => {
  await using engine = await RawEngine.start();
  expect(await create(engine, body)).toEqual(words);
  expect(await names(engine)).toEqual([]);
});

test('the list can be filtered', async () => {
  await using engine = await RawEngine.start();
  await create(engine, { Name: 'data', Labels: { a: 'b', c: 'd' } });
  await create(engine, { Name: 'socket', Labels: { a: 'x' } });
  await engine.create('web', { Binds: ['socket:/run/web'] });
  expect(await names(engine, { label: ['a'] })).toEqual(['data', 'socket']);
  expect(await names(engine, { label: ['a=b', 'c'] })).toEqual(['data']);
  expect(await names(engine, { name: ['ock', 'nothing'] })).toEqual(['socket']);
  expect(await names(engine, { dangling: ['true'] })).toEqual(['data']);
  expect(await names(engine, { dangling: ['0'] })).toEqual(['socket']);
  expect(await names(engine, { driver: ['nfs'] })).toEqual([]);
  expect(await names(engine, { color: ['red'] })).toBe("invalid filter 'color'");
  expect(await names(engine, { dangling: ['x'] })).toBe("invalid filter 'dangling=[x]'");
});

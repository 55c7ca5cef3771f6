import { expect, test } from 'vitest';
import type { SimulatedEngineOptions } from '../../../../src/testing/index.js';
import { RawEngine } from '../support/raw-engine.js';

async function withVolumes(apiVersion: SimulatedEngineOptions['apiVersion'] = '1.51'): Promise<RawEngine> {
  const engine = await RawEngine.start(apiVersion);
  for (const Name of ['used', 'unused', ''])
    await engine.call('POST', '/volumes/create', { Name, Labels: { of: Name || 'nobody' } });
  await engine.create('web', { Binds: ['used:/data'] });
  return engine;
}

function remove(engine: RawEngine, name: string, query = ''): Promise<string> {
  return engine.refusal('DELETE', `/volumes/${name}${query}`);
}

function prune(engine: RawEngine, filters: object, version?: string) {
  const query = encodeURIComponent(JSON.stringify(filters));
  return engine.call('POST', `/volumes/prune?filters=${query}`, undefined, version);
}

test('a volume is removed once', async () => {
  await using engine = await withVolumes();
  expect(await remove(engine, 'unused')).toBe('204');
  expect(await remove(engine, 'unused')).toBe('404 get unused: no such volume');
  expect(await remove(engine, 'unused', '?force=1')).toBe('204');
});

test('one that a container mounts stays, by force as well', async () => {
  await using engine = await withVolumes();
  expect(await remove(engine, 'used')).toBe('409 remove used: volume is in use - [ID]');
  expect(await remove(engine, 'used', '?force=1')).toBe('409 remove used: volume is in use - [ID]');
  await engine.call('DELETE', '/containers/web?v=1');
  expect(await remove(engine, 'used')).toBe('204');
});

test('pruning takes those without a name, below API 1.42 all that are unused', async () => {
  await using engine = await withVolumes();
  const nameless = [expect.stringMatching(/^[0-9a-f]{64}$/)];
  expect((await prune(engine, {})).body).toEqual({ VolumesDeleted: nameless, SpaceReclaimed: 0 });
  expect((await prune(engine, {}, '1.41')).body).toMatchObject({ VolumesDeleted: ['unused'] });
});

test('pruning takes all, if asked to, or by labels', async () => {
  await using engine = await withVolumes();
  expect((await prune(engine, { all: ['true'], 'label!': ['of'] })).body).toMatchObject({
    VolumesDeleted: [],
  });
  const unused = { VolumesDeleted: ['unused'] };
  expect((await prune(engine, { all: ['1'], label: ['of=unused'] })).body).toMatchObject(unused);
  expect(await prune(engine, { all: ['x'] })).toMatchObject({
    status: 400,
    body: { message: `invalid filter 'all': strconv.ParseBool: parsing "x": invalid syntax` },
  });
});

test('an engine of API 1.41 knows no filter `all`', async () => {
  await using engine = await withVolumes('1.41');
  expect((await prune(engine, { all: ['1'] })).body).toEqual({ message: "Invalid filter 'all'" });
});

test('a container removed with its volumes takes those that were declared without a name', async () => {
  await using engine = await RawEngine.start();
  const nameless = { Volumes: { '/cache': {} } };
  await engine.create(
    'web',
    { Binds: ['named:/data'], Mounts: [{ Type: 'volume', Target: '/more' }] },
    nameless,
  );
  await engine.create('helper', { VolumesFrom: ['web'] });
  const left = async () => {
    const { body } = await engine.call('GET', '/volumes');
    return JSON.stringify(body).split('"Name"').length - 1;
  };
  expect(await left()).toBe(3);
  await engine.call('DELETE', '/containers/web?v=1');
  expect(await left()).toBe(3);
  await engine.call('DELETE', '/containers/helper?v=1');
  expect(await left()).toBe(1);
});

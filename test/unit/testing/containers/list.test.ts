import { expect, test } from 'vitest';
import { isFields, listOf } from '../../../../src/engine/answer/read.js';
import { type Raw, raw } from '../support/raw.js';

/** Own names, newest first. */
async function listed(engine: Raw, query: string, filters: object = {}): Promise<readonly unknown[]> {
  const text = encodeURIComponent(JSON.stringify(filters));
  const { body } = await engine.call('GET', `/containers/json?${query}&filters=${text}`);
  return listOf(body, 'list').map((entry) => (isFields(entry) ? listOf(entry['Names'], 'Names')[0] : entry));
}

async function three(): Promise<Raw> {
  const engine = await raw();
  engine.engine.createContainer('one', { Image: 'plain', Labels: { a: '1' } });
  engine.engine.createContainer('two', { Image: 'plain', Labels: { a: '2', b: '' } }, { started: true });
  engine.engine.createContainer('three', { Image: 'rich', HostConfig: { Binds: ['data:/d'] } });
  return engine;
}

test('without options, only those that are up are listed', async () => {
  await using engine = await three();
  expect(await listed(engine, '')).toEqual(['/two']);
  expect(await listed(engine, 'all=true')).toEqual(['/three', '/two', '/one']);
  expect(await listed(engine, 'limit=2')).toEqual(['/three', '/two']);
});

test.each([
  [{ name: ['^/?t'] }, ['/three', '/two']],
  [{ label: ['a'] }, ['/two', '/one']],
  [{ label: ['a=2', 'b'] }, ['/two']],
  [{ status: ['created', 'running'] }, ['/three', '/two', '/one']],
  [{ status: ['running'], label: ['a=1'] }, []],
  [{ ancestor: ['rich'] }, ['/three']],
  [{ volume: ['data'] }, ['/three']],
  [{ volume: ['/d'] }, ['/three']],
  [{ since: ['one'] }, ['/three', '/two']],
  [{ before: ['two'] }, ['/one']],
  [{ network: ['bridge'] }, ['/three', '/two', '/one']],
  [{ network: ['other'] }, []],
])('filters %j', async (filters, names) => {
  await using engine = await three();
  expect(await listed(engine, 'all=1', filters)).toEqual(names);
});

test.each([
  [{ x: ['y'] }, "400 invalid filter 'x'"],
  [{ since: ['four'] }, '404 No such container: four'],
  [{ exited: ['x'] }, `400 invalid filter 'exited=x': strconv.Atoi: parsing "x": invalid syntax`],
])('filters that are none are refused: %j', async (filters, words) => {
  await using engine = await raw();
  const text = encodeURIComponent(JSON.stringify(filters));
  expect(await engine.refusal('GET', `/containers/json?filters=${text}`)).toBe(words);
});

test('an image is shown by its id when its name means another one', async () => {
  await using engine = await raw();
  const { Image } = await engine.created();
  engine.engine.addImage('plain', { config: { Cmd: ['other'] } });
  expect((await engine.call('GET', '/containers/json?all=1')).body).toMatchObject([
    { Image, ImageID: Image },
  ]);
});

test('pruning removes those that are not up, as far as filters let it', async () => {
  await using engine = await three();
  await engine.call('POST', `/containers/prune?filters=${encodeURIComponent('{"label":["a"]}')}`);
  expect(await listed(engine, 'all=1')).toEqual(['/three', '/two']);
});

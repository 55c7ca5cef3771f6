import { expect, test } from 'vitest';
import { runs, SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

const start = () => SimulatedEngine.start({ images: { 'app:1': runs() } });

const idOf = async (engine: SimulatedEngine) =>
  String(Object((await call(engine, 'GET', '/images/app:1/json')).messages[0]).Id);

test('the image goes with its last name', async () => {
  await using engine = await start();
  const Deleted = await idOf(engine);
  expect(await call(engine, 'POST', '/images/app:1/tag?repo=app&tag=2')).toMatchObject({ status: 201 });
  expect((await call(engine, 'DELETE', '/images/app:1')).messages).toEqual([[{ Untagged: 'app:1' }]]);
  expect((await call(engine, 'DELETE', '/images/app:2')).messages).toEqual([
    [{ Untagged: 'app:2' }, { Deleted }],
  ]);
  expect((await call(engine, 'DELETE', '/images/app:2')).status).toBe(404);
});

test('what a container has stays, unless by force', async () => {
  await using engine = await start();
  const id = await idOf(engine);
  const [created] = (await call(engine, 'POST', '/containers/create?name=web', { Image: 'app:1' })).messages;
  const container = String(Object(created).Id).slice(0, 12);
  expect(await call(engine, 'DELETE', '/images/app:1')).toMatchObject({
    status: 409,
    messages: [
      {
        message: `conflict: unable to remove repository reference "app:1" (must force) - container ${container} is using its referenced image ${id.slice(7, 19)}`,
      },
    ],
  });
  expect(await call(engine, 'DELETE', `/images/${id}`)).toMatchObject({
    status: 409,
    messages: [
      {
        message: `conflict: unable to delete ${id.slice(7, 19)} (must be forced) - image is being used by stopped container ${container}`,
      },
    ],
  });
  expect((await call(engine, 'DELETE', '/images/app:1?force=1')).messages).toEqual([
    [{ Untagged: 'app:1' }, { Deleted: id }],
  ]);
});

test('what runs is not removed by id, not even by force', async () => {
  await using engine = await start();
  const id = await idOf(engine);
  await call(engine, 'POST', '/containers/create?name=web', { Image: 'app:1' });
  expect((await call(engine, 'POST', '/containers/web/start')).status).toBe(204);
  const { status, text } = await call(engine, 'DELETE', `/images/${id}?force=1`);
  expect(status).toBe(409);
  expect(text).toContain('(cannot be forced) - image is being used by running container');
});

test('prune removes what has no name and no container', async () => {
  await using engine = await start();
  const id = await idOf(engine);
  engine.addImage('app:1', runs());
  const [answer] = (await call(engine, 'POST', '/images/prune')).messages;
  expect(answer).toMatchObject({ ImagesDeleted: [{ Deleted: id }] });
  expect((await call(engine, 'POST', '/images/prune')).messages).toEqual([
    { ImagesDeleted: null, SpaceReclaimed: 0 },
  ]);
});

test('several names need force where they are of several repositories', async () => {
  await using engine = await start();
  const id = await idOf(engine);
  await call(engine, 'POST', '/images/app:1/tag?repo=other/app');
  expect((await call(engine, 'DELETE', `/images/${id}`)).messages).toMatchObject([
    {
      message: `conflict: unable to delete ${id.slice(7, 19)} (must be forced) - image is referenced in multiple repositories`,
    },
  ]);
  const filters = encodeURIComponent('{"reference":["other/*"]}');
  expect((await call(engine, 'GET', `/images/json?filters=${filters}`)).messages).toMatchObject([
    [{ RepoTags: ['other/app:latest'] }],
  ]);
});

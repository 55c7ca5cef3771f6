/** What is declared beside what exists, as rows. */
import { expect, test } from 'vitest';
import { clientTest } from './support.js';

const idle = {
  image: 'busybox:latest',
  create_options: { command: ['sleep', '1000'] },
  stop_signal: 'SIGKILL',
};
const map = { web: { ...idle, links: 'app' }, app: idle };

test('there is a row for each container that is asked for, whether it exists or not', async () => {
  await using stage = await clientTest(map);
  await stage.client.startup('app');
  const rows = await stage.client.differences();
  expect(rows.map(({ name, status }) => [name, status])).toEqual([
    ['main.web', 'absent'],
    ['main.app', 'running'],
  ]);
  expect(rows[0]?.fields).toEqual([]);
  expect((await stage.client.differences('app')).map(({ configuration }) => configuration)).toEqual(['app']);
});

test('only the containers themselves are inspected', async () => {
  await using stage = await clientTest(map);
  await stage.client.startup();
  stage.engine.clearRequests();
  await stage.client.differences('web');
  const inspected = stage.engine.requests.filter(({ path }) => /\/containers\/[^/]+\/json$/.test(path));
  const { id } = stage.engine.container('main.web');
  expect(inspected.map(({ path }) => path.includes(id) || path.includes('main.web'))).toEqual([true]);
  expect(stage.changes()).toEqual([]);
});

test('a container that is as it was declared has equal fields only', async () => {
  await using stage = await clientTest(map);
  await stage.client.startup();
  const rows = await stage.client.differences();
  expect(rows.flatMap(({ fields }) => fields.filter(({ equal }) => !equal))).toEqual([]);
});

test('what is equal is told of networks too', async () => {
  const networks = { networks: ['front', 'back'] };
  await using stage = await clientTest({ web: { ...idle, ...networks }, networks: { front: {}, back: {} } });
  await stage.client.startup();
  const rows = await stage.client.differences();
  expect(rows[0]?.fields.filter(({ field }) => field.startsWith('network'))).toMatchObject([
    { field: 'network main.front', declared: 'connected', observed: 'connected', equal: true },
    { field: 'network main.back', declared: 'connected', observed: 'connected', equal: true },
  ]);
});

test('that a container should run and does not is a difference', async () => {
  const once = { image: 'busybox:latest', create_options: { command: 'true' }, ready: 'completed' };
  await using stage = await clientTest({ web: idle, app: idle, once });
  await stage.client.startup();
  await stage.engine.until('main.once', 'exited');
  await stage.client.stop('web');
  const rows = await stage.client.differences();
  expect(rows.map(({ name, fields }) => [name, fields.filter(({ equal }) => !equal)])).toEqual([
    [
      'main.web',
      [{ field: 'status', declared: 'running', observed: 'exited (137)', equal: false, remedy: 'start' }],
    ],
    ['main.app', []],
    ['main.once', []],
  ]);
});

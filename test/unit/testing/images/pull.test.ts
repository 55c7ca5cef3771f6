import { expect, test } from 'vitest';
import { parseAddress } from '../../../../src/engine/address.js';
import { Engine } from '../../../../src/engine/engine.js';
import { runs, SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

const start = () => SimulatedEngine.start({ registry: { 'team/app:1': runs() } });

test('a pull brings the image, with its digest; the next one finds it there', async () => {
  await using engine = await start();
  const client = new Engine(parseAddress(engine.host));
  const progress: string[] = [];
  await client.images.pull('team/app:1', { onProgress: (text) => progress.push(text) });
  expect(progress[0]).toBe('1: Pulling from team/app');
  expect(progress.at(-1)).toBe('Status: Downloaded newer image for team/app:1');
  const image = await call(engine, 'GET', '/images/team/app:1/json');
  const [digest] = Object(image.messages[0]).RepoDigests;
  expect(digest).toMatch(/^team\/app@sha256:[0-9a-f]{64}$/);
  expect((await call(engine, 'GET', `/images/${digest}/json`)).messages).toEqual(image.messages);
  await client.images.pull('team/app:1', { onProgress: (text) => progress.push(text) });
  expect(progress.at(-1)).toBe('Status: Image is up to date for team/app:1');
  await client.images.pull(digest);
});

test.each([
  [
    'nosuch',
    '1',
    "pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
  ],
  ['team/app', '2', 'manifest for team/app:2 not found: manifest unknown: manifest unknown'],
])('%s:%s is not there', async (image, tag, message) => {
  await using engine = await start();
  const answer = await call(engine, 'POST', `/images/create?fromImage=${image}&tag=${tag}`);
  expect(answer).toMatchObject({ status: 404, messages: [{ message }] });
});

test('what was pushed can be pulled', async () => {
  await using engine = await start();
  await call(engine, 'POST', '/images/busybox/tag?repo=team/box&tag=1');
  const pushed = await call(engine, 'POST', '/images/team/box/push?tag=1');
  expect(pushed.messages[0]).toEqual({ status: 'The push refers to repository [docker.io/team/box]' });
  await call(engine, 'DELETE', '/images/team/box:1');
  expect((await call(engine, 'POST', '/images/create?fromImage=team/box&tag=1')).status).toBe(200);
  expect((await call(engine, 'POST', '/images/nosuch/push')).messages.at(-1)).toMatchObject({
    error: 'An image does not exist locally with the tag: nosuch',
  });
});

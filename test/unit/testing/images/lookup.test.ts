import { expect, test } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

test.each([
  'busybox',
  'busybox:latest',
  'library/busybox',
  'docker.io/library/busybox',
  'docker.io/busybox:latest',
  'index.docker.io/library/busybox',
])('%s is found', async (name) => {
  await using engine = await SimulatedEngine.start();
  const { messages } = await call(engine, 'GET', `/images/${name}/json`);
  expect(messages).toMatchObject([{ RepoTags: ['busybox:latest'], Config: { Cmd: ['sh'] } }]);
});

test('an id is found, whole and by its beginning', async () => {
  await using engine = await SimulatedEngine.start();
  const [image] = (await call(engine, 'GET', '/images/busybox/json')).messages;
  const id = String(Object(image).Id);
  for (const name of [id, id.slice(7), id.slice(7, 19), id.slice(0, 15)])
    expect((await call(engine, 'GET', `/images/${name}/json`)).messages).toEqual([image]);
});

test.each([
  ['1.51', 'nosuch', 404, 'No such image: nosuch:latest'],
  ['1.41', 'nosuch', 404, 'no such image: nosuch: No such image: nosuch:latest'],
  ['1.51', 'registry.example:5000/a', 404, 'No such image: registry.example:5000/a:latest'],
  ['1.51', 'a:b:c', 400, 'invalid reference format'],
  ['1.51', 'Upper', 400, 'invalid reference format: repository name (library/Upper) must be lowercase'],
  ['1.41', 'Upper', 400, 'no such image: Upper: invalid reference format: repository name must be lowercase'],
  ['1.51', 'No%20Such', 400, 'invalid reference format: repository name (library/No Such) must be lowercase'],
  ['1.51', 'no%20such', 400, 'invalid reference format'],
  ['1.51', 'localhost:5000/No', 400, 'invalid reference format: repository name (No) must be lowercase'],
  ['1.51', 'UPPER.example/a', 404, 'No such image: UPPER.example/a:latest'],
  ['1.51', 'team/No:x', 400, 'invalid reference format: repository name (team/No) must be lowercase'],
  ['1.51', 'x'.repeat(260), 400, 'repository name must not be more than 255 characters'],
  ['1.51', '0'.repeat(64), 404, `No such image: sha256:${'0'.repeat(64)}`],
] as const)('API %s: %s is not', async (apiVersion, name, status, message) => {
  await using engine = await SimulatedEngine.start({ apiVersion });
  expect(await call(engine, 'GET', `/images/${name}/json`)).toMatchObject({
    status,
    messages: [{ message }],
  });
});

test('another program makes another image', async () => {
  await using engine = await SimulatedEngine.start();
  const ids = new Set();
  for (const code of [1, 2]) {
    engine.addImage('app:1', (run) => run.exit(code));
    const [image] = (await call(engine, 'GET', '/images/app:1/json')).messages;
    ids.add(Object(image).Id);
  }
  expect(ids.size).toBe(2);
  const [list] = (await call(engine, 'GET', '/images/json?filters={"dangling":["true"]}')).messages;
  expect(list).toHaveLength(1);
});

test.each([
  ['1.43', ['VirtualSize', 'Container', 'Parent']],
  ['1.44', ['Container', 'Parent']],
  ['1.51', ['Parent']],
  ['1.52', []],
] as const)('fields of older versions that API %s has: %j', async (apiVersion, expected) => {
  await using engine = await SimulatedEngine.start({ apiVersion });
  const [image] = (await call(engine, 'GET', '/images/busybox/json')).messages;
  expect(['VirtualSize', 'Container', 'Parent'].filter((name) => name in Object(image))).toEqual(expected);
});

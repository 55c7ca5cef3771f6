import { expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.js';
import { type EngineServer, sendJson, serveEngine } from './engine-server.js';

const listed = (name: string, state: string, image: string) => ({
  Id: `id-${name}`,
  Names: [`/${name}`],
  State: state,
  ImageID: image,
});

const LIST = [
  listed('one', 'running', 'image-a'),
  listed('two', 'exited', 'image-a'),
  listed('three', 'running', 'image-b'),
];

type Answers = Readonly<Record<string, readonly [status: number, body: object]>>;

const PROCESSES = { Titles: ['USER', 'COMMAND'], Processes: [['app', 'sleep 5']] };

/** @param others answers that differ from those of an engine on which all is well, by path without a query */
function serveAll(others: Answers = {}): Promise<EngineServer> {
  return serveEngine(({ path }, response) => {
    const plain = path.split('?', 1).join();
    const [status, body] = others[plain] ?? [200, answerTo(plain)];
    sendJson(response, body, status);
  });
}

function answerTo(path: string): object {
  if (path === '/containers/json') return LIST;
  if (path === '/volumes') return { Volumes: [] };
  if (path === '/networks' || path === '/images/json') return [];
  const [, kind, name = '', call] = path.split('/');
  if (kind === 'images') return { Id: name, Config: { Env: [name] } };
  if (call === 'top') return PROCESSES;
  return { Id: name, Name: name.replace('id-', '/'), State: { Status: 'running' }, Config: {} };
}

const GONE = [404, { message: 'No such object' }] as const;

async function look(server: EngineServer, details: readonly string[], processes: readonly string[] = []) {
  const seen = await observe(server.engine, { volumeRoots: [], details, processes });
  const lists = ['/containers/json', '/volumes', '/networks', '/images/json'];
  const plain = server.requests.map(({ path }) => path.split('?', 1).join());
  const paths = plain.filter((path) => !lists.includes(path));
  return { seen, paths: paths.sort() };
}

it('what is asked for of single containers takes one call each, and one for each image', async () => {
  const { seen, paths } = await look(await serveAll(), ['one', 'two', 'missing'], ['one', 'two', 'missing']);
  expect(paths).toEqual([
    '/containers/id-one/json',
    '/containers/id-one/top',
    '/containers/id-two/json',
    '/images/image-a/json',
  ]);
  expect([...seen.details.keys()].sort()).toEqual(['one', 'two']);
  expect(Object.fromEntries(seen.imageConfigurations)).toEqual({ 'image-a': { Env: ['image-a'] } });
  expect(Object.fromEntries(seen.processes)).toEqual({ one: [{ user: 'app', command: 'sleep 5' }] });
});

it('nothing is asked for twice', async () => {
  const { paths } = await look(await serveAll(), ['one', 'one'], ['three', 'three']);
  expect(paths).toEqual(['/containers/id-one/json', '/containers/id-three/top', '/images/image-a/json']);
});

it('what is gone meanwhile is left out', async () => {
  const server = await serveAll({ '/containers/id-one/json': GONE, '/images/image-b/json': GONE });
  const { seen } = await look(server, ['one', 'three']);
  expect([...seen.details.keys()]).toEqual(['three']);
  expect([...seen.imageConfigurations.keys()]).toEqual(['image-a']);
});

it.each([
  ['is gone', GONE],
  ['is said not to run', [409, { message: 'Container one is not running' }] as const],
  ['cannot be looked into', [500, { message: 'ps: exit status 1' }] as const],
])('a container that ended meanwhile, and %s, has no processes', async (_, answer) => {
  const ended = { Id: 'id-one', Name: '/one', State: { Status: 'exited' }, Config: {} };
  const server = await serveAll({
    '/containers/id-one/top': answer,
    '/containers/id-one/json': [200, ended],
  });
  const { seen } = await look(server, [], ['one', 'three']);
  expect([...seen.processes.keys()]).toEqual(['three']);
});

it('processes of what goes on running that cannot be seen are an error', async () => {
  const server = await serveAll({ '/containers/id-one/top': [500, { message: 'ps: not found' }] });
  await expect(look(server, [], ['one'])).rejects.toMatchObject({
    code: 'engine-failure',
    message: expect.stringContaining('ps: not found'),
  });
});

import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.js';
import { type EngineServer, sendJson, serveEngine } from './engine-server.js';

const mounting = (id: string, state: string) => ({
  Id: id,
  Names: [`/${id}`],
  State: state,
  Mounts: [{ Type: 'volume', Name: 'data', Destination: `/in/${id}` }],
});

/** @param gone containers that were removed between the list and the look inside */
function serveObjects(gone: readonly string[]): Promise<EngineServer> {
  return serveEngine(({ path }, response) => {
    const [, container] = /^\/containers\/(.+)\/archive/.exec(path) ?? [];
    if (container !== undefined && gone.includes(container))
      sendJson(response, { message: 'No such container' }, 404);
    else if (container !== undefined) response.end(folderHeader(container === 'running' ? 2000 : 1000));
    else if (path.startsWith('/containers'))
      sendJson(response, [mounting('stopped', 'exited'), mounting('running', 'running')]);
    else if (path === '/volumes')
      sendJson(response, { Volumes: [{ Name: 'data', Driver: 'local', Labels: null }] });
    else if (path === '/networks') sendJson(response, [{ Id: 'n', Name: 'net', Driver: 'bridge' }]);
    else sendJson(response, IMAGES);
  });
}

const IMAGES = [
  { Id: 'one', RepoTags: ['a:1', 'b:1'], RepoDigests: ['a@sha256:1'] },
  { Id: 'two', RepoTags: null, RepoDigests: ['<none>@<none>'] },
  { Id: 'three', RepoTags: ['<none>:<none>'], RepoDigests: null },
];

function folderHeader(user: number): Buffer {
  const block = Buffer.alloc(512);
  block.write('0000755', 100);
  block.write(user.toString(8).padStart(7, '0'), 108);
  block.write('ustar', 257);
  return block;
}

const wanted = {
  volumeRoots: [
    { volume: 'data', labels: { prepared: 'yes' } },
    { volume: 'none', labels: {} },
  ],
};

describe('observing', () => {
  it('takes four calls', async () => {
    const { engine, requests } = await serveObjects([]);
    await observe(engine, { volumeRoots: [] });
    const paths = ['/containers/json?all=true', '/images/json', '/networks', '/volumes'];
    expect(requests.map(({ path }) => path).sort()).toEqual(paths);
  });

  it('knows images by all their references', async () => {
    const { engine } = await serveObjects([]);
    const { images } = await observe(engine, { volumeRoots: [] });
    expect(Object.fromEntries(images)).toEqual({ 'a:1': 'one', 'b:1': 'one', 'a@sha256:1': 'one' });
  });

  it.each([
    ['a running container', [], { uid: 2000, gid: 0, mode: 0o755 }],
    ['another one where that is gone', ['running'], { uid: 1000, gid: 0, mode: 0o755 }],
    ['none where all are gone', ['running', 'stopped'], undefined],
  ])('sees the root of a volume through %s', async (_, gone, expected) => {
    const { engine } = await serveObjects(gone);
    const { volumes } = await observe(engine, wanted);
    expect(volumes.get('data')?.root).toEqual(expected);
    expect([...volumes.keys()]).toEqual(['data']);
  });
});

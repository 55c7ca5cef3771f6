import { expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

it('a change is sent as it is, and its warnings come back', async () => {
  const { engine, requests } = await serveEngine((_, response) =>
    sendJson(response, { Warnings: ['no swap here'] }),
  );
  const changes = { Memory: 64, RestartPolicy: { Name: 'always' } };
  expect(await engine.containers.update('web', changes)).toEqual(['no swap here']);
  expect(requests).toMatchObject([{ method: 'POST', path: '/containers/web/update' }]);
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual(changes);
});

it('no warnings are an empty list', async () => {
  const { engine } = await serveEngine((_, response) => sendJson(response, { Warnings: null }));
  expect(await engine.containers.update('web', {})).toEqual([]);
});

it('an engine without that call is named as such', async () => {
  const { engine } = await serveEngine((_, response) => response.writeHead(404).end('Not Found\n'));
  await expect(engine.containers.update('web', {})).rejects.toMatchObject({
    code: 'not-found',
    hint: expect.stringContaining('does not have that call'),
  });
});

it('a new name is sent encoded', async () => {
  const { engine, requests } = await serveEngine((_, response) => response.writeHead(204).end());
  await engine.containers.rename('web', 'web.new');
  expect(requests).toMatchObject([{ method: 'POST', path: '/containers/web/rename?name=web.new' }]);
});

it('waiting is for the next end where that is asked for', async () => {
  const { engine, requests } = await serveEngine((_, response) => sendJson(response, { StatusCode: 3 }));
  expect(await engine.containers.wait('web', { condition: 'next-exit' })).toBe(3);
  expect(requests).toMatchObject([{ path: '/containers/web/wait?condition=next-exit' }]);
});

it('files go as an archive, which may be a stream', async () => {
  const { engine, requests } = await serveEngine((_, response) => response.end());
  await engine.containers.upload('web', '/srv', Buffer.from('tar'));
  const path = '/containers/web/archive?path=%2Fsrv&noOverwriteDirNonDir=true';
  expect(requests).toMatchObject([{ method: 'PUT', path, body: 'tar' }]);
});

it('files come as an archive', async () => {
  const { engine, requests } = await serveEngine((_, response) => response.end('tar'));
  const pieces: Buffer[] = [];
  for await (const piece of engine.containers.download('web', '/srv/a')) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe('tar');
  expect(requests).toMatchObject([{ method: 'GET', path: '/containers/web/archive?path=%2Fsrv%2Fa' }]);
});

it('output is asked for as it is wanted', async () => {
  const { engine, requests } = await serveEngine(({ path }, response) => {
    if (path.endsWith('/json'))
      sendJson(response, { Id: 'c', Name: '/web', State: { Status: 'running' }, Config: { Tty: true } });
    else response.end('text');
  });
  const options = { follow: true, since: 1.5, until: 9, tail: 3, timestamps: true };
  expect(await engine.containers.logs('web', options)).toBe('text');
  const query = 'stdout=true&stderr=true&tail=3&follow=true&since=1.5&until=9&timestamps=true';
  expect(requests.at(-1)?.path).toBe(`/containers/web/logs?${query}`);
});

it('an engine tells of its host', async () => {
  const { engine, requests } = await serveEngine((_, response) =>
    sendJson(response, { ID: 'i', Name: 'host', Driver: 'overlay2', DockerRootDir: '/var/lib/docker' }),
  );
  expect(await engine.info()).toEqual({
    id: 'i',
    name: 'host',
    driver: 'overlay2',
    loggingDriver: '',
    rootDirectory: '/var/lib/docker',
    securityOptions: [],
  });
  expect(requests).toMatchObject([{ path: '/info' }]);
});

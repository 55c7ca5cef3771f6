import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Engine } from '../../../src/engine/engine.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { sendJson, serveEngine } from './engine-server.js';

interface ResettingServer {
  readonly engine: Engine;
  readonly paths: readonly string[];
}

/** Ends a connection instead of answering its second request. */
async function serveOnceEach(): Promise<ResettingServer> {
  const seen = new WeakSet<Socket>();
  const paths: string[] = [];
  const server: Server = createServer((message, response) => {
    paths.push(`${message.method} ${message.url}`);
    if (seen.has(message.socket)) return void message.socket.destroy();
    seen.add(message.socket);
    const version = { Version: '1', ApiVersion: '1.41', MinAPIVersion: '1.12' };
    sendJson(response, message.url === '/version' ? version : []);
  });
  const path = join(temporaryFolder(), 'engine.sock');
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const engine = new Engine({ kind: 'unix', path });
  onTestFinished(() => {
    engine.close();
    server.close();
  });
  return { engine, paths };
}

it('asks once more where a kept connection was closed just then', async () => {
  const { engine, paths } = await serveOnceEach();
  expect(await engine.containers.list()).toEqual([]);
  const list = 'GET /v1.41/containers/json?all=true';
  expect(paths).toEqual(['GET /version', list, list]);
});

it('does not do anything a second time', async () => {
  const { engine, paths } = await serveOnceEach();
  await expect(engine.containers.start('x')).rejects.toMatchObject({ code: 'engine-connection-lost' });
  expect(paths).toEqual(['GET /version', 'POST /v1.41/containers/x/start']);
});

it('keeps to the number of connections that it may have', async () => {
  const waiting: (() => void)[] = [];
  const connections = new Set<Socket | null>();
  const { engine } = await serveEngine(
    (_, response) => {
      connections.add(response.socket);
      waiting.push(() => sendJson(response, []));
      if (waiting.length === 2) for (const answer of waiting.splice(0)) answer();
    },
    undefined,
    { parallel: 2 },
  );
  await Promise.all(Array.from({ length: 10 }, () => engine.containers.list()));
  expect(connections.size).toBe(2);
});

it.each([
  ['stop', (engine: Engine) => engine.containers.stop('x')],
  ['restart', (engine: Engine) => engine.containers.restart('x')],
  ['wait', (engine: Engine) => engine.containers.wait('x')],
])('%s, which may take long, keeps no other call waiting', async (_, last) => {
  let arrive = (_finish: () => void) => {};
  const arrived = new Promise<() => void>((resolve) => {
    arrive = resolve;
  });
  const { engine } = await serveEngine(
    ({ method }, response) => {
      if (method === 'POST') arrive(() => sendJson(response, { StatusCode: 0 }));
      else sendJson(response, []);
    },
    undefined,
    { parallel: 1 },
  );
  const lasting = last(engine);
  const finish = await arrived;
  expect(await engine.containers.list({ timeout: 30_000 })).toEqual([]);
  finish();
  await lasting;
});

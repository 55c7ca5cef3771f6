import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Engine } from '../../../src/engine/engine.js';
import { EngineError } from '../../../src/engine/engine-error.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

async function failure(path: string): Promise<unknown> {
  return new Engine({ kind: 'unix', path }).ping().catch((error: unknown) => error);
}

it('a missing socket is told', async () => {
  const path = join(temporaryFolder(), 'none.sock');
  const error = await failure(path);
  expect(error).toBeInstanceOf(EngineError);
  expect(error).toMatchObject({
    code: 'engine-socket-missing',
    message: expect.stringContaining(`unix://${path}`),
    hint: expect.stringContaining('DOCKER_HOST'),
    engine: `unix://${path}`,
    method: 'GET',
    path: '/_ping',
    status: undefined,
    cause: expect.objectContaining({ code: 'ENOENT' }),
  });
});

it('a socket that nobody listens at is told', async () => {
  const path = join(temporaryFolder(), 'file.sock');
  writeFileSync(path, '');
  expect(await failure(path)).toMatchObject({
    code: 'engine-unreachable',
    message: expect.stringContaining('Nobody'),
  });
});

it('a port that nobody listens at is told', async () => {
  const port = await freePort();
  const error = await new Engine({ kind: 'tcp', host: '127.0.0.1', port }).ping().catch((e: unknown) => e);
  expect(error).toMatchObject({ code: 'engine-unreachable', engine: `tcp://127.0.0.1:${port}` });
});

it('a connection that ends without an answer is told, and does not mean that nobody is there', async () => {
  const path = await serveBytes('');
  expect(await failure(path)).toMatchObject({
    code: 'engine-connection-lost',
    message: expect.stringContaining('before the engine answered'),
    hint: expect.stringContaining('Run again'),
  });
});

it('an answer that is not HTTP is told', async () => {
  const path = await serveBytes('SSH-2.0-OpenSSH_9.2\r\n');
  expect(await failure(path)).toMatchObject({
    code: 'engine-protocol',
    message: expect.stringContaining('not HTTP'),
  });
});

it('a forbidden socket is told', async () => {
  const folder = join(temporaryFolder(), 'closed');
  mkdirSync(folder);
  chmodSync(folder, 0o000);
  const asOther = process.getuid?.() === 0;
  // The system asks root for nothing: root becomes nobody for the length of the call.
  if (asOther) process.seteuid?.(65_534);
  try {
    expect(await failure(join(folder, 'engine.sock'))).toMatchObject({
      code: 'engine-permission',
      hint: expect.stringContaining('group docker'),
    });
  } finally {
    if (asOther) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
});

/** Every connection gets these bytes, then ends. */
async function serveBytes(bytes: string): Promise<string> {
  const path = join(temporaryFolder(), 'engine.sock');
  const server = createServer((socket) => socket.once('data', () => socket.end(bytes)));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { firstText, protobufFields } from '../../../../src/engine/build/protobuf-reader.js';
import { bytesField } from '../../../../src/engine/build/protobuf-writer.js';
import { type GrpcMethod, unary } from '../../../../src/engine/build/session/grpc-server.js';
import { loginService } from '../../../../src/engine/build/session/login-service.js';
import { secretService } from '../../../../src/engine/build/session/secret-service.js';
import { sshService } from '../../../../src/engine/build/session/ssh-service.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { ask, sessionWith } from './session-client.js';

const secretMethod = '/moby.buildkit.secrets.v1.Secrets/GetSecret';
const loginMethod = '/moby.filesync.v1.Auth/Credentials';

it('gives out a secret, whatever its size', async () => {
  const value = Buffer.alloc(3_000_000, 'secret');
  const client = await sessionWith(secretService(async (id) => (id === 'big' ? value : undefined)));
  const { status, messages } = await ask(client, secretMethod, [bytesField(1, 'big')]);
  const [field] = protobufFields(messages[0] ?? Buffer.alloc(0));
  expect(status).toBe(0);
  expect(field?.kind === 'bytes' && value.equals(field.value)).toBe(true);
});

it('says of a secret that is not there that it is not found', async () => {
  const client = await sessionWith(secretService(async () => undefined));
  expect(await ask(client, secretMethod, [bytesField(1, 'none')])).toEqual({
    status: 5,
    words: 'secret none: not found',
    messages: [],
  });
});

it('tells nothing of why a secret could not be read', async () => {
  const client = await sessionWith(
    secretService(async () => {
      throw new Error('hunter2');
    }),
  );
  const { status, words } = await ask(client, secretMethod, [bytesField(1, 'a')]);
  expect({ status, words }).toEqual({ status: 13, words: 'the client could not answer' });
});

it('takes very many headers: each line of an ignore file comes as one', async () => {
  const lines = Array.from({ length: 500 }, (_, line) => `folder/${line}`);
  const taken: unknown[] = [];
  const call: GrpcMethod = async ({ headers }) => {
    taken.push(headers['exclude-patterns']);
  };
  const client = await sessionWith(new Map([['/call', call]]));
  expect(await ask(client, '/call', [], { 'exclude-patterns': lines })).toMatchObject({ status: 0 });
  expect(taken).toEqual([lines.join(', ')]);
});

it('answers calls at the same time, and after one has failed', async () => {
  const client = await sessionWith(secretService(async (id) => (id === '3' ? undefined : Buffer.from(id))));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, id) => ask(client, secretMethod, [bytesField(1, String(id))])),
  );
  expect(answers.map(({ status }) => status)).toEqual(
    Array.from({ length: 20 }, (_, id) => (id === 3 ? 5 : 0)),
  );
  expect(answers.map(({ messages }) => messages[0] && firstText(messages[0]))).toEqual(
    Array.from({ length: 20 }, (_, id) => (id === 3 ? undefined : String(id))),
  );
});

it.each([
  ['a password', { username: 'me', password: 'p' }, ['1: me', '2: p']],
  ['a token', { username: 'me', identityToken: 't' }, ['2: t']],
  ['nothing', undefined, []],
])('gives out a login: %s', async (_, login, fields) => {
  const client = await sessionWith(loginService(async () => login));
  const { status, messages } = await ask(client, loginMethod, [bytesField(1, 'registry.example.com')]);
  const read = [...protobufFields(messages[0] ?? Buffer.alloc(0))].map(
    ({ number, value }) => `${number}: ${typeof value === 'bigint' ? value : Buffer.from(value).toString()}`,
  );
  expect({ status, read }).toEqual({ status: 0, read: fields });
});

it("asks for the login of Docker's own registry by its name", async () => {
  const asked: string[] = [];
  const client = await sessionWith(
    loginService(async (registry) => {
      asked.push(registry);
      return undefined;
    }),
  );
  for (const host of ['registry-1.docker.io', 'localhost:5000'])
    await ask(client, loginMethod, [bytesField(1, host)]);
  expect(asked).toEqual(['docker.io', 'localhost:5000']);
});

it('says what it does not know', async () => {
  const client = await sessionWith(new Map());
  expect(await ask(client, '/moby.filesync.v1.Auth/GetTokenAuthority', [Buffer.alloc(0)])).toMatchObject({
    status: 12,
    words: 'unknown method /moby.filesync.v1.Auth/GetTokenAuthority',
  });
});

it('takes a message in pieces, and refuses compressed ones', async () => {
  const client = await sessionWith(new Map([['/echo', unary(async (request) => request)]]));
  const stream = client.request({ ':method': 'POST', ':path': '/echo' });
  for (const byte of Buffer.from([0, 0, 0, 0, 2, 104, 105])) stream.write(Buffer.of(byte));
  stream.end();
  const echoed: Buffer[] = [];
  for await (const chunk of stream) echoed.push(chunk);
  expect(Buffer.concat(echoed).toString('latin1')).toBe('\0\0\0\0\x02hi');
  const compressed = client.request({ ':method': 'POST', ':path': '/echo' });
  const status = new Promise((resolve) =>
    compressed.once('trailers', (trailers) => resolve(trailers['grpc-status'])),
  );
  compressed.end(Buffer.from([1, 0, 0, 0, 0]));
  compressed.resume();
  expect(await status).toBe('12');
});

it('forwards an SSH agent: its keys may be listed and used, and nothing else', async () => {
  const heard: number[] = [];
  const socket = await fakeAgent((type) => heard.push(type));
  const client = await sessionWith(sshService({ default: socket }));
  const method = '/moby.sshforward.v1.SSH/ForwardAgent';
  const remove = Buffer.from([0, 0, 0, 1, 19]);
  const { status, messages } = await ask(client, method, [
    bytesField(1, Buffer.from([0, 0, 0])),
    bytesField(1, Buffer.from([1, 11])),
    bytesField(1, Buffer.concat([remove, Buffer.from([0, 0, 0, 1, 13])])),
  ]);
  const bytes = messages.flatMap((message) =>
    [...protobufFields(message)].map(({ value }) => (typeof value === 'bigint' ? Buffer.alloc(0) : value)),
  );
  expect(status).toBe(0);
  expect(heard).toEqual([11, 255, 13]);
  expect(Buffer.concat(bytes)).toEqual(Buffer.from([0, 0, 0, 1, 12, 0, 0, 0, 1, 5, 0, 0, 0, 1, 12]));
});

it('knows which agents there are', async () => {
  const client = await sessionWith(sshService({ default: '/nowhere/agent.sock', other: '/nowhere' }));
  const check = (id: string) => ask(client, '/moby.sshforward.v1.SSH/CheckAgent', [bytesField(1, id)]);
  expect((await check('')).status).toBe(0);
  expect((await check('other')).status).toBe(0);
  expect(await check('third')).toMatchObject({ status: 5, words: 'unset ssh forward key third' });
  const forwarded = await ask(client, '/moby.sshforward.v1.SSH/ForwardAgent', [], {
    'buildkit.ssh.id': 'default',
  });
  expect(forwarded).toMatchObject({
    status: 14,
    words: 'the SSH agent at /nowhere/agent.sock cannot be reached',
  });
});

/** Answers each request with one byte: 12 (identities), or 5 (failure) to what it does not know. */
async function fakeAgent(heard: (type: number) => void): Promise<string> {
  const path = join(temporaryFolder(), 'agent.sock');
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let rest = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
        const type = rest[4] ?? 0;
        heard(type);
        socket.write(Buffer.from([0, 0, 0, 1, type === 255 ? 5 : 12]));
        rest = rest.subarray(4 + rest.readUInt32BE(0));
      }
    });
    socket.on('end', () => socket.end());
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => {
    server.close();
  });
  return path;
}

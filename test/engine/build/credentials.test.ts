/** Logins go where a base image comes from, and nowhere else. How a registry takes them is tested elsewhere. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { builders, building } from './building.js';

const site = building('credentials');

/** A registry that wants a login, has nothing, and remembers what it was shown. The engine must share our network. */
async function registry() {
  const shown = new Set<string>();
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="test"' }).end();
    } else {
      const [, text = ''] = authorization.split(' ');
      shown.add(Buffer.from(text, 'base64').toString());
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, shown };
}

it.each(builders)('%s: shows a registry the login for it', async (builder) => {
  const { host, shown } = await registry();
  const asked: string[] = [];
  const credentials = {
    find: async (name: string) => {
      asked.push(name);
      return { kind: 'password', username: 'me', password: `hidden ${name}` } as const;
    },
  };
  const error = await site.failure(`FROM ${host}/private:1\n`, { builder }, { credentials });
  expect(error).toMatchObject({ code: 'build-failed' });
  expect([...shown]).toEqual([`me:hidden ${host}`]);
  expect(new Set(asked)).toEqual(new Set([host]));
  expect(String(error)).not.toContain('hidden');
});

it.each(builders)('%s: says why a login could not be given out', async (builder) => {
  const { host } = await registry();
  const credentials = {
    find: async () => {
      throw new Error('the helper is not there');
    },
  };
  const error = await site.failure(`FROM ${host}/private:1\n`, { builder }, { credentials });
  expect(error).toMatchObject({ code: 'build-failed', hint: 'the helper is not there' });
});

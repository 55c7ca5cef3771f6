/** Logins go where a base image comes from, and nowhere else. How a registry takes them is tested elsewhere. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished, vi } from 'vitest';
import { intoNetworkOf } from '../../../script/lib/engine/into-network.js';
import { DockerClientWrapper, DockerContext, passwordLogin } from '../../../src/index.js';
import { builders, building } from './building.js';

const site = building('credentials');

/** It runs where the engine can reach it. `shown` is filled as it is read. */
async function registry() {
  const program = join(import.meta.dirname, 'refusing-registry.mjs');
  const [command = '', ...args] = [...intoNetworkOf(site.engine.name), process.execPath, program];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout });
  const [port] = await once(lines, 'line');
  const shown = new Set<string>();
  lines.on('line', (login: string) => shown.add(login));
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
  await vi.waitFor(() => expect([...shown]).toEqual([`me:hidden ${host}`]), 20_000);
  expect(new Set(asked)).toEqual(new Set([host]));
  expect(String(error)).not.toContain('hidden');
});

it.each(builders)('%s: shows it for a context made by hand, too', async (builder) => {
  const { host, shown } = await registry();
  const credentials = { find: async (name: string) => passwordLogin('me', `hidden ${name}`) };
  const wrapper = new DockerClientWrapper(site.engine.address, { credentials });
  onTestFinished(() => wrapper.close());
  const context = new DockerContext();
  await context.addFile({ name: 'Dockerfile', content: `FROM ${host}/private:1\n` });
  const build = wrapper.buildFromContext(context, site.reference(), { builder });
  const error: unknown = await build.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'build-failed' });
  await vi.waitFor(() => expect([...shown]).toEqual([`me:hidden ${host}`]), 20_000);
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

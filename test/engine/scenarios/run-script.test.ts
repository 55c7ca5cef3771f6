/** Scripts in containers, as the manual has them (section 3.8.3). */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Scenario } from './support.js';

const scenario = new Scenario('script');
const client = scenario.client({
  test_container: { networks: ['front', 'back'] },
  redis_client: { uses: 'redis_socket', networks: 'front' },
  redis: { attaches: 'redis_socket', networks: 'front' },
  locked: { host_config: { read_only: true }, stop_signal: 'SIGKILL' },
  volumes: { redis_socket: '/var/run/redis' },
  networks: { front: {}, back: {} },
});

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-scenario-'));
  await chmod(folder, 0o777);
  await writeFile(
    join(folder, 'test_script.sh'),
    '#!/bin/sh\necho "in $0"; cat /tmp/script_run/words; echo result > /tmp/script_run/result; exit 7\n',
  );
  await chmod(join(folder, 'test_script.sh'), 0o755);
  await writeFile(join(folder, 'words'), 'words\n');
});

afterEach(async () => {
  await scenario.clear();
  await rm(join(folder, 'result'), { force: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await scenario.end();
});

describe('a script file', () => {
  const script = {
    entrypoint: '/bin/sh',
    commandFormat: ['-c', '{script_path}'],
  };
  const said = { exitCode: 7, log: 'in /tmp/script_run/test_script.sh\nwords\n' };

  test('is mounted with its folder, and writes its result back', async () => {
    const scriptPath = join(folder, 'test_script.sh');
    const result = await client.runScript('test_container', { ...script, scriptPath });
    expect(result).toMatchObject({ __default__: said });
    expect(await readFile(join(folder, 'result'), 'utf8')).toBe('result\n');
    expect(await scenario.states()).toEqual({});
  });

  test('is uploaded with its folder, and leaves that alone', async () => {
    const scriptPath = join(folder, 'test_script.sh');
    const result = await client.runScript('test_container', { ...script, scriptPath, upload: true });
    expect(result).toMatchObject({ __default__: said });
    await expect(readFile(join(folder, 'result'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('cannot be uploaded where nothing can be written; the container does not stay', async () => {
    const run = client.runScript('locked', { ...script, scriptPath: folder, upload: true });
    await expect(run).rejects.toThrow(/read-only/);
    expect(await scenario.states()).toEqual({});
  });
});

test('a command has what its container depends on, which runs before and afterwards', async () => {
  const result = await client.runScript('redis_client', {
    entrypoint: 'test',
    commandFormat: ['-d', '/var/run/redis', '-a', '!', '-e', '{script_path}'],
  });
  expect(result).toMatchObject({ __default__: { exitCode: 0, log: '' } });
  expect(await scenario.states()).toEqual({ redis: 'running' });
});

test('a folder is a path as well', async () => {
  const result = await client.runScript('test_container', {
    scriptPath: folder,
    entrypoint: 'cat',
    commandFormat: '{script_path}/words',
    containerScriptDir: '/import',
  });
  expect(result).toMatchObject({ __default__: { exitCode: 0, log: 'words\n' } });
});

test('the container is on all its networks', async () => {
  const result = await client.runScript('test_container', {
    entrypoint: 'sh',
    commandFormat: ['-c', 'ls /sys/class/net | grep -c eth'],
  });
  expect(result).toMatchObject({ __default__: { log: '2\n' } });
});

test('output is told while the script runs', async () => {
  const told: string[] = [];
  await client.runScript('test_container', {
    entrypoint: 'sh',
    commandFormat: ['-c', 'echo one; echo two >&2'],
    onOutput: ({ stream, data }) => told.push(`${stream} ${data}`),
  });
  expect(told.toSorted()).toEqual(['stderr two\n', 'stdout one\n']);
});

describe('a script that takes too long', () => {
  const long = { entrypoint: 'sleep', commandFormat: '1000', waitTimeout: 0.5 };

  test('leaves its container, which is in the way of the next one', async () => {
    const { __default__: outcome } = await client.runScript('locked', long);
    const { id } = await scenario.engine.containers.inspect(scenario.object('locked'));
    expect(outcome).toEqual({ id, error: expect.stringContaining('did not end within 0.5 s') });
    await expect(client.runScript('locked', long)).rejects.toMatchObject({ code: 'script-container-exists' });
    const again = { entrypoint: 'true', commandFormat: '', removeExistingBefore: true };
    expect(await client.runScript('locked', again)).toMatchObject({ __default__: { exitCode: 0 } });
    expect(await scenario.states()).toEqual({});
  });

  test('is stopped when it is interrupted', async () => {
    const abort = new AbortController();
    const run = client.runScript('locked', {
      entrypoint: 'sh',
      commandFormat: ['-c', 'echo begun; exec sleep 1000'],
      signal: abort.signal,
      onOutput: () => abort.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'script-interrupted' });
    expect(await scenario.states()).toEqual({});
  });
});

test('the container of a script stays where it is to', async () => {
  await client.runScript('test_container', { entrypoint: 'true', removeCreatedAfter: false });
  expect(await scenario.states()).toEqual({ test_container: 'exited' });
});

test('a volume without a name that came with the container goes with it', async () => {
  const other = scenario.client({ app: { shares: '/data' } });
  const { __default__: outcome } = await other.runScript('app', {
    entrypoint: 'grep',
    commandFormat: ['/data', '/proc/self/mountinfo'],
  });
  const name = /volumes\/(\w{64})\/_data/.exec(JSON.stringify(outcome))?.[1];
  expect(name).toBeDefined();
  expect((await scenario.engine.volumes.list()).map((volume) => volume.name)).not.toContain(name);
});

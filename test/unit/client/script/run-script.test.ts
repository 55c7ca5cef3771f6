/** `runScript`, on a simulated engine. What it takes from files is copied in: mounts of it have no files. */
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers, exits } from '../../../../src/testing/index.js';
import { clientTest } from '../support.js';

const busybox = 'busybox:latest';
const idle = { image: busybox, create_options: { command: ['sleep', '1000'] }, stop_signal: 'SIGKILL' };
const map = {
  tool: { ...idle, links: 'db', networks: ['front', 'back'] },
  db: idle,
  cluster: { ...idle, instances: ['one', 'two'] },
  networks: { front: {}, back: {} },
  groups: { both: ['tool', 'db'] },
};

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-script-'));
  await writeFile(join(folder, 'hello.sh'), 'echo "hello $1"; cat /tmp/script_run/data/words; exit 3\n');
  await chmod(join(folder, 'hello.sh'), 0o755);
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', 'words'), 'words\n');
  await symlink('hello.sh', join(folder, 'link.sh'));
});

afterAll(() => rm(folder, { recursive: true }));

const script = (text: string) => ({ entrypoint: 'sh', commandFormat: ['-c', text] });

describe('a script', () => {
  test('runs after what its container depends on, on all networks, and leaves nothing of its own', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    const result = await client.runScript('tool', script('echo to stdout; echo to stderr >&2; exit 4'));
    expect(result).toEqual({
      __default__: { id: expect.stringMatching(/^\w{64}$/), exitCode: 4, log: 'to stdout\nto stderr\n' },
    });
    expect(engine.startOrder).toEqual(['main.db', 'main.tool']);
    expect(engine.containers.map(({ name }) => name)).toEqual(['main.db']);
    const networks = engine.requests.filter(({ path }) => path.includes('/networks/create'));
    expect(networks).toHaveLength(2);
  });

  test('is uploaded with its folder, and finds it', async () => {
    await using stage = await clientTest(map);
    const { client } = stage;
    const result = await client.runScript('tool', {
      scriptPath: join(folder, 'hello.sh'),
      entrypoint: ['sh'],
      commandFormat: '{script_path} "to {you}"',
      upload: true,
    });
    expect(result).toMatchObject({ __default__: { exitCode: 3, log: 'hello to {you}\nwords\n' } });
  });

  test('is mounted where the engine is on this machine', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    await client.runScript('tool', {
      scriptPath: folder,
      ...script('true {script_path}'),
      containerScriptDir: '/scripts/',
      removeCreatedAfter: false,
    });
    const { mounts, command } = engine.container('main.tool');
    expect(mounts).toMatchObject([{ type: 'bind', source: folder, target: '/scripts' }]);
    expect(command).toEqual(['sh', '-c', 'true /scripts']);
  });

  test('tells what it writes while it runs', async () => {
    await using stage = await clientTest(map);
    const { client } = stage;
    const told: string[] = [];
    await client.runScript('tool', {
      ...script('echo one; echo two >&2'),
      onOutput: ({ stream, data }) => told.push(`${stream} ${data}`),
    });
    expect(told).toEqual(['stdout one\n', 'stderr two\n']);
  });

  test('has of its log what is asked for', async () => {
    await using stage = await clientTest(map);
    const { client } = stage;
    const result = await client.runScript('tool', {
      ...script('echo one; echo two'),
      tail: 1,
      timestamps: true,
    });
    expect(result).toMatchObject({ __default__: { log: expect.stringMatching(/^\d{4}-\d\d-\S+Z two\n$/) } });
  });

  test('runs without the restart policy of its configuration', async () => {
    const forever = { ...idle, host_config: { restart_policy: { Name: 'always' } } };
    await using stage = await clientTest({ forever });
    const { client } = stage;
    expect(await client.runScript('forever', script('exit 2'))).toMatchObject({
      __default__: { exitCode: 2 },
    });
  });

  test('pulls the image that is missing', async () => {
    await using stage = await clientTest({ tool: { image: 'tools:1' } });
    const { client, engine } = stage;
    engine.publishImage('tools:1', exits(0));
    await client.runScript('tool', {});
    expect(engine.images.flatMap(({ tags }) => tags)).toContain('tools:1');
  });
});

describe('a container that exists', () => {
  test('is an error, and stays', async () => {
    await using stage = await clientTest(map);
    const { client, engine, changes } = stage;
    await client.startup('db');
    const before = changes().length;
    await expect(client.runScript('db', script('true'))).rejects.toMatchObject({
      name: 'ScriptActionError',
      code: 'script-container-exists',
    });
    expect(changes()).toHaveLength(before);
    expect(engine.container('main.db').status).toBe('running');
  });

  test('goes where that is asked for', async () => {
    await using stage = await clientTest(map, { client: { optionDefaults: { removeExistingBefore: true } } });
    const { client, engine } = stage;
    await client.startup('db');
    expect(await client.runScript('db', script('exit 5'))).toMatchObject({ __default__: { exitCode: 5 } });
    expect(engine.containers).toEqual([]);
  });

  test('stays where what the script needs cannot be had', async () => {
    await using stage = await clientTest({ db: { image: 'nowhere:1' } });
    const { client, engine } = stage;
    engine.createContainer('main.db', { Cmd: ['sleep', '1000'] }, { started: true });
    const run = client.runScript('db', { removeExistingBefore: true });
    await expect(run).rejects.toMatchObject({ name: 'RunError' });
    expect(engine.container('main.db').status).toBe('running');
  });

  test('of an interrupted replacement is never taken away', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    engine.createContainer('main.db.docker-map-old', { Cmd: ['sleep', '1000'] });
    const run = client.runScript('db', { removeExistingBefore: true });
    await expect(run).rejects.toMatchObject({ code: 'script-container-exists' });
  });
});

describe('a script that does not end', () => {
  test('is left alone when the time is up', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    const result = await client.runScript('db', { ...script('sleep 1000'), waitTimeout: 0.2 });
    const { id, status } = engine.container('main.db');
    expect(result).toEqual({
      __default__: { id, error: 'It did not end within 0.2 s; the container main.db is still there' },
    });
    expect(status).toBe('running');
  });

  test('is stopped and removed when it is interrupted', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    const abort = new AbortController();
    const run = client.runScript('db', {
      ...script('echo begun; trap "exit 0" TERM; sleep 1000 & wait'),
      signal: abort.signal,
      onOutput: () => abort.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'script-interrupted' });
    expect(engine.containers).toEqual([]);
  });
});

describe('where something fails', () => {
  test('before the start, the container does not stay', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    engine.fault({ on: 'POST /containers/*/start', container: 'main.tool', fault: answers(500, 'no') });
    await expect(client.runScript('tool', script('true'))).rejects.toMatchObject({ code: 'engine-failure' });
    expect(engine.containers.map(({ name }) => name)).toEqual(['main.db']);
  });

  test('in a dependency, the script is not run, and its container does not stay', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    engine.fault({ on: 'POST /containers/*/start', container: 'main.db', fault: answers(500, 'no') });
    await expect(client.runScript('tool', script('true'))).rejects.toMatchObject({ name: 'RunError' });
    expect(engine.containers.map(({ name }) => name)).toEqual(['main.db']);
  });

  test('while its end is waited for, the container stays', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    engine.fault({ on: 'POST /containers/*/wait', fault: answers(500, 'no') });
    const run = client.runScript('db', script('sleep 1000'));
    await expect(run).rejects.toMatchObject({ code: 'script-unfinished' });
    expect(engine.container('main.db').status).toBe('running');
  });

  test('in the listener, the script is not disturbed', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    const run = client.runScript('db', {
      ...script('echo one; exit 1'),
      onOutput: () => {
        throw new Error('broken listener');
      },
    });
    await expect(run).rejects.toThrow(/has ended, but .* broken listener/);
    expect(engine.containers).toEqual([]);
  });
});

describe('refused, before anything is touched:', () => {
  test.each([
    ['cluster', {}, 'script-target', "'cluster' has several instances, and a script runs in one: one, two"],
    ['both', {}, 'script-target', "'both' is not one configuration: main.tool, main.db"],
    ['cluster', { instance: 'three' }, 'unknown-instance', /three/],
    ['tol', {}, 'unknown-name', /tol/],
    [
      'tool',
      { scriptPath: '/nowhere/at/all.sh' },
      'script-path',
      'The script /nowhere/at/all.sh cannot be read',
    ],
    ['tool', { entrypoint: 'sh "' }, 'script-option', /'entrypoint' has a quote/],
    ['tool', { scriptPath: '/', containerScriptDir: 'here' }, 'script-option', /absolute path/],
    ['tool', { waitTimeout: 0 }, 'script-option', /seconds above 0/],
  ])('%s with %j', async (name, options, code, message) => {
    await using stage = await clientTest(map);
    const { client, changes } = stage;
    await expect(client.runScript(name, options)).rejects.toMatchObject({
      code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
    expect(changes()).toEqual([]);
  });

  test('an instance that is named is the one', async () => {
    await using stage = await clientTest(map);
    const { client, engine } = stage;
    await client.runScript('cluster', { ...script('true'), instance: 'two' });
    expect(engine.startOrder).toEqual(['main.cluster.two']);
  });
});

/** `docker-map run` on a simulated engine. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runs, shell } from '../../../src/testing/index.js';
import { OnEngine } from './on-engine.js';

const map = `name: main
job: {image: box, uses: data}
app: {image: app, instances: [blue, green], attaches: data}
volumes: {data: /data}
`;
const images = { box: shell, app: runs().logs('waiting') };

test('starts what the container depends on, prints what the command writes, and leaves no container of it', async () => {
  await using there = await OnEngine.start(map, images);
  const words = ['run', 'job', '--entrypoint', 'sh', '--', '-c', 'echo out; echo err >&2; exit 3'];
  const { exitCode, stdout, stderr } = await there.run(...words);
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: 'out\n' });
  expect(stderr.split('\n')).toContain('err');
  expect(stderr).toContain('started container main.app.blue');
  expect(there.engine.containers.map(({ name }) => name).toSorted()).toEqual([
    'main.app.blue',
    'main.app.green',
  ]);
});

test('says nothing of its own with --quiet', async () => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run('run', '-q', 'job', '--', 'sh', '-c', 'echo out')).toEqual({
    exitCode: 0,
    stdout: 'out\n',
    stderr: '',
  });
});

test('--script brings a file of this machine along', async () => {
  await using there = await OnEngine.start(map, images);
  await writeFile(join(there.folder, 'job.sh'), 'echo it works\n');
  await there.run(
    'run',
    '-q',
    'job',
    '--keep',
    '--script',
    'job.sh',
    '--entrypoint',
    'sh',
    '--',
    '{script_path}',
  );
  const [request] = there.engine
    .requestsTo('POST /containers/create')
    .filter(({ query }) => query['name'] === 'main.job');
  expect(request?.body).toMatchObject({ Entrypoint: ['sh'], Cmd: ['/tmp/script_run/job.sh'] });
  expect(there.engine.container('main.job').status).toBe('exited');
});

test('a container in the way is an error, or is replaced', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('create', 'job');
  expect(await there.run('run', 'job', '--', 'sh', '-c', 'exit 0')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^Error: The container main\.job exists\n.*--replace-existing/),
  });
  const again = await there.run('run', '-q', 'job', '--replace-existing', '--', 'sh', '-c', 'exit 0');
  expect(again).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test.each([
  [['run'], '"run" was given no name', 'run NAME -- COMMAND'],
  [['run', 'job', 'ls', '/'], '"run" takes one name; a command stands after --', 'run job -- ls /'],
])('%j is refused, with the way to write it', async (words, message, way) => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run(...words)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `Error: ${message}\nWrite \`docker-map ${way}\`.\n`,
  });
});

test('a name of several containers is refused', async () => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run('run', 'app', '--', 'x')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('blue, green'),
  });
});

test('one that is not through in time is left as it is', async () => {
  await using there = await OnEngine.start(map, images);
  const { exitCode, stderr } = await there.run(
    'run',
    '-q',
    'job',
    '--timeout',
    '1',
    '--',
    'sleep',
    'infinity',
  );
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^Error: It did not end within 1 s; the container main\.job is still there\n.*--timeout/,
  );
  expect(there.engine.container('main.job').status).toBe('running');
});

test('Ctrl-C stops the script, and removes its container', async () => {
  await using there = await OnEngine.start(map, images);
  const io = there.io();
  const running = there.runWith(io, 'run', '-q', 'app.blue');
  await io.stdout.contains('waiting\n');
  io.interrupt();
  expect(await running).toMatchObject({
    exitCode: 130,
    stderr:
      'Interrupted: stopping the script; press Ctrl-C again to leave at once.\n' +
      'The script in main.app.blue was interrupted; its container was stopped and removed\n',
  });
  expect(there.engine.containers).toEqual([]);
});

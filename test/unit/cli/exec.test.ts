/** `docker-map exec` on a simulated engine. */
import { expect, test } from 'vitest';
import { runs, shell } from '../../../src/testing/index.js';
import { call } from '../testing/support/call.js';
import { OnEngine } from './on-engine.js';

const map = `name: main
box:
  image: box
  create_options: {command: [sleep, infinity]}
app: {image: app, instances: [blue, green]}
`;
const images = { box: shell, app: runs() };

test('prints what the command writes, and answers with its exit code', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'box');
  const script = 'echo out; echo err >&2; exit 7';
  expect(await there.run('exec', 'box', '--', 'sh', '-c', script)).toEqual({
    exitCode: 7,
    stdout: 'out\n',
    stderr: 'err\n',
  });
});

test('takes variables, also those of the shell it is called from', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'box');
  const words = [
    'exec',
    '-e',
    'ONE=1',
    '-e',
    'TWO',
    '-e',
    'NOT_THERE',
    'box',
    '--',
    'sh',
    '-c',
    'echo $ONE $TWO',
  ];
  expect(await there.runWith(there.io({ TWO: '2' }), ...words)).toMatchObject({
    exitCode: 0,
    stdout: '1 2\n',
  });
  const [request] = there.engine.requestsTo('POST /containers/*/exec');
  expect(request?.body).toMatchObject({ Env: ['ONE=1', 'TWO=2'] });
});

test('user and folder go to the engine', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'box');
  await there.run('exec', '-u', 'root', '-w', '/tmp', 'box', '--', 'pwd');
  const [request] = there.engine.requestsTo('POST /containers/*/exec');
  expect(request?.body).toMatchObject({ User: 'root', WorkingDir: '/tmp', Cmd: ['pwd'] });
});

test.each([
  ['no command', ['exec', 'box'], '"exec" takes one name, then -- and a command', 'exec box -- COMMAND'],
  ['no --', ['exec', 'box', 'ls', '/'], '"exec" takes one name, then -- and a command', 'exec box -- ls /'],
  ['no name', ['exec', '--', 'ls'], '"exec" was given no name', 'exec NAME -- COMMAND'],
])('%s is refused, with the way to write it', async (_title, words, message, way) => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run(...words)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `Error: ${message}\nWrite \`docker-map ${way}\`.\n`,
  });
});

test('a name of several containers is refused, with their names', async () => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run('exec', 'app', '--', 'id')).toMatchObject({
    exitCode: 2,
    stderr: 'Error: "app" means 2 containers: app.blue, app.green\nName one of them.\n',
  });
});

test('says what to do where the container is not there, or does not run', async () => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run('exec', 'app.blue', '--', 'id')).toMatchObject({
    exitCode: 1,
    stderr: 'Error: main.app.blue is not created\n`docker-map up app.blue` starts it.\n',
  });
  await there.run('create', 'app.blue');
  expect(await there.run('exec', 'app.blue', '--', 'id')).toMatchObject({
    exitCode: 1,
    stderr: 'Error: main.app.blue is not running\n`docker-map up app.blue` starts it.\n',
  });
});

test('says of a paused container what lets it go on', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'box');
  await call(there.engine, 'POST', '/containers/main.box/pause');
  expect(await there.run('exec', 'box', '--', 'id')).toMatchObject({
    exitCode: 1,
    stderr: 'Error: main.box is paused\n`docker unpause main.box` lets it go on.\n',
  });
});

test('a program that is not there is an exit code, as the engine tells it', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'box');
  const { exitCode, stdout } = await there.run('exec', 'box', '--', 'no-such-program');
  expect(exitCode).toBeGreaterThan(125);
  expect(stdout).toContain('no-such-program');
});

test('Ctrl-C leaves the command to itself', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'box');
  const io = there.io();
  const executed = there.runWith(io, 'exec', 'box', '--', 'sh', '-c', 'echo waiting; sleep infinity');
  await io.stdout.contains('waiting\n');
  io.interrupt();
  expect(await executed).toEqual({
    exitCode: 130,
    stdout: 'waiting\n',
    stderr: 'Interrupted: the command may go on in main.box.\n',
  });
});

/** `docker-map logs` on a simulated engine. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { runs } from '../../../src/testing/index.js';
import { OnEngine } from './on-engine.js';

const map = `name: main
web: {image: web, instances: [blue, green]}
db: {image: db}
`;
const images = {
  web: runs().logs('one\ntwo'),
  db: runs().logs('ready').logs('trouble', { stream: 'stderr' }),
};

test('one container has no prefix, and its own two streams', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up');
  expect(await there.run('logs', 'db')).toEqual({ exitCode: 0, stdout: 'ready\n', stderr: 'trouble\n' });
});

test('of several, each line has the name of its container', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up');
  const { exitCode, stdout, stderr } = await there.run('logs', '--tail', '1');
  expect(exitCode).toBe(0);
  expect(stdout.split('\n').toSorted()).toEqual(['', 'web.blue  | two', 'web.green | two']);
  expect(stderr).toBe('db        | trouble\n');
});

test('times stand before the lines, after the name', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'web');
  const { stdout } = await there.run('logs', '-t', 'web');
  expect(stdout).toMatch(/^web\.blue {2}\| \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z one$/m);
});

test('what is not there has no lines, and is no failure', async () => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run('logs')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test('following goes on with containers that are started later, and again, until Ctrl-C', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'web.blue');
  const io = there.io();
  const following = there.runWith(io, 'logs', '-f');
  await io.stdout.contains('web.blue  | two\n');

  await there.run('up', 'db');
  await io.stdout.contains('db        | ready\n');
  await io.stderr.contains('db        | trouble\n');

  await there.run('stop', 'web.blue');
  await there.run('start', 'web.blue');
  await io.stdout.contains('db        | ready\nweb.blue  | one\nweb.blue  | two\n');
  io.interrupt();

  const { exitCode, stdout } = await following;
  expect(exitCode).toBe(130);
  expect(stdout.split('\n').filter((line) => line.endsWith('| ready'))).toHaveLength(1);
  expect(stdout.split('\n').filter((line) => line.endsWith('| one'))).toHaveLength(2);
});

test('a container that was stopped is followed from its next start, without what it wrote before', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'db');
  await there.run('stop', 'db');
  const io = there.io();
  const following = there.runWith(io, 'logs', '-f', 'web.blue', 'db');
  await io.stdout.contains('db       | ready\n');
  await there.run('up', 'web.blue');
  await io.stdout.contains('web.blue | two\n');
  io.interrupt();
  expect((await following).stdout).toBe('db       | ready\nweb.blue | one\nweb.blue | two\n');
});

test('the reader that leaves ends it', async () => {
  await using there = await OnEngine.start(map, images);
  await there.run('up', 'db');
  const io = there.io();
  const stdout = new Writable({ write: (_data, _encoding, done) => done(new Error('EPIPE')) });
  stdout.on('error', () => {});
  expect(await main(['logs', '-f', 'db'], { ...io, stdout })).toBe(0);
});

test('a time that is none is refused before the engine is asked', async () => {
  await using there = await OnEngine.start(map, images);
  expect(await there.run('logs', '--since', 'yesterday')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'Error: --since takes a duration or a time, not "yesterday"\n' +
      'Write for example 90s, 10m, 2h30m, 2026-01-31 or 2026-01-31T08:00:00Z.\n',
  });
  expect(there.engine.requests).toEqual([]);
});

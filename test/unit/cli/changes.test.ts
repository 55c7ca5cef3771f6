/** `update`, `diff`, `signal`, `pull` and `plan` of them, on a simulated engine. */
import { expect, test } from 'vitest';
import { runs } from '../../../src/testing/index.js';
import { OnEngine } from './on-engine.js';

const map = (image: string, more = '') => `name: main
web: {image: '${image}'${more}}
db: {image: db}
`;
const images = { 'web:1': runs(), 'web:2': runs(), db: runs().onSignal('SIGHUP', { logs: 'read again' }) };

test('diff shows what differs, and by --exit-code answers so', async () => {
  await using there = await OnEngine.start(map('web:1'), images);
  expect(await there.run('diff', '--exit-code')).toEqual({
    exitCode: 3,
    stdout: '+ main.web: not created\n+ main.db: not created\n2 of 2 containers differ from the map.\n',
    stderr: '',
  });
  await there.run('up');
  expect(await there.run('diff', '--exit-code')).toEqual({
    exitCode: 0,
    stdout: '2 containers are as declared.\n',
    stderr: '',
  });
  await there.writeMap(map('web:2'));
  const { exitCode, stdout } = await there.run('diff');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^main\.web\n {2}± [iI]mage: .* -> .*\n1 of 2 containers differs from the map\.\n$/);
});

test('diff --all has the fields that are equal too, diff --json has rows', async () => {
  await using there = await OnEngine.start(map('web:1'), images);
  await there.run('up');
  expect((await there.run('diff', '--all', 'web')).stdout).toMatch(
    /^main\.web\n( {2}= .*\n)+1 container is as declared\.\n$/,
  );
  expect(JSON.parse((await there.run('diff', '--json', 'web')).stdout)).toEqual([
    { name: 'main.web', map: 'main', configuration: 'web', instance: null, status: 'running', fields: [] },
  ]);
});

test('update replaces what differs, and leaves the rest', async () => {
  await using there = await OnEngine.start(map('web:1'), images);
  await there.run('up');
  const database = there.engine.container('main.db');
  await there.writeMap(map('web:2'));
  const planned = await there.run('plan', 'update', '--exit-code');
  expect(planned.exitCode).toBe(3);
  expect(planned.stdout).toMatch(
    /^± container main\.web .*\n {4}[iI]mage: .* -> .*\nPlan: replace 1 container\.\n$/,
  );
  const { exitCode, stderr } = await there.run('update');
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^± replaced container main\.web .*\nDone: 1 replaced in .* s\.\n$/);
  expect(there.engine.container('main.web')).toMatchObject({ image: 'web:2', status: 'running' });
  expect(there.engine.container('main.db')).toEqual(database);
  expect(await there.run('update')).toEqual({ exitCode: 0, stdout: '', stderr: 'Nothing to do.\n' });
});

test('a replacement that fails says that the old container is back, with the end of the log, and no stack', async () => {
  const crashing = { ...images, 'web:2': runs().logs('no config').crashesAt(1, { code: 4 }) };
  await using there = await OnEngine.start(map('web:1'), crashing);
  await there.run('up');
  await there.writeMap(map('web:2'));
  const { exitCode, stderr } = await there.run('update');
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/ {2}✖ replacing container main\.web: .*The old container is in place and runs\.\n/);
  expect(stderr).toMatch(/^ {4,}no config$/m);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(there.engine.container('main.web')).toMatchObject({ image: 'web:1', status: 'running' });
});

test('update --pull looks for differences when it has pulled', async () => {
  await using there = await OnEngine.start(map('web:1'), images);
  await there.run('up');
  there.engine.publishImage('web:1', runs().logs('newer'));
  there.engine.publishImage('db:latest', runs());
  const { exitCode, stderr } = await there.run('update', '--pull', 'web');
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining('± replaced container main.web'),
  });
  expect(stderr.indexOf('pulled image web:1')).toBeLessThan(stderr.indexOf('replaced container'));
  expect(there.engine.container('main.web').output).toBe('newer\n');
});

test('pull pulls all images, pull --missing those that are not there', async () => {
  await using there = await OnEngine.start(map('web:1'), { 'web:1': runs() });
  there.engine.publishImage('web:1', runs());
  there.engine.publishImage('db:latest', runs());
  expect((await there.run('plan', 'pull', '--missing')).stdout).toMatch(
    /^↓ image db:latest .*\nPlan: pull 1 image\.\n$/,
  );
  const { exitCode, stderr } = await there.run('pull');
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/\nDone: 2 pulled in .* s\.\n$|\nDone: 1 pulled in .* s\.\n$/);
});

test('signal reaches the containers that are named, and tells of those that do not run', async () => {
  await using there = await OnEngine.start(map('web:1'), images);
  await there.run('up', 'db');
  const { exitCode, stderr } = await there.run('signal', '--all', '--signal', 'SIGHUP');
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(
    /^↯ signalled container main\.db .*\n! main\.web .*\nDone: 1 signalled in .* s\.\n$/,
  );
  expect(there.engine.container('main.db').output).toContain('read again\n');
});

test.each([['signal'], ['plan', 'signal']])(
  '%s %s to nobody is refused before the engine is asked',
  async (...words) => {
    await using there = await OnEngine.start(map('web:1'), images);
    expect(await there.run(...words.filter(Boolean), '--signal', 'SIGHUP')).toMatchObject({ exitCode: 2 });
    expect(there.engine.requests).toEqual([]);
  },
);

test.each([
  ['updat', 'Did you mean `docker-map plan update`?'],
  ['wep', "Did you mean 'web'?"],
  ['nothing-like-it', 'Run `docker-map ps` for the names there are.'],
])('plan %s, which is no name, tells what may have been meant', async (word, hint) => {
  await using there = await OnEngine.start(map('web:1'), images);
  expect(await there.run('plan', word)).toMatchObject({
    exitCode: 2,
    stderr: `Error: Nothing is called '${word}'\n${hint}\n`,
  });
});

test('orphans are told of, and removed on request', async () => {
  await using there = await OnEngine.start(map('web:1'), images);
  await there.run('up');
  await there.writeMap('name: main\ndb: {image: db}\n');
  expect((await there.run('plan')).stdout).toMatch(/^! main\.web .*\nNothing to do\.\n$/);
  await there.run('up', '--remove-orphans');
  expect(there.engine.containers.map(({ name }) => name)).toEqual(['main.db']);
});

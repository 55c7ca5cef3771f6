import { expect, test } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

const FOREVER = ['sh', '-c', 'trap "echo told" USR1; while true; do sleep 0.01; done'];

async function startWeb(engine: SimulatedEngine): Promise<void> {
  await call(engine, 'POST', '/containers/create?name=web', { Image: 'busybox', Cmd: FOREVER, Env: ['A=1'] });
  expect((await call(engine, 'POST', '/containers/web/start')).status).toBe(204);
}

async function declare(
  engine: SimulatedEngine,
  Cmd: readonly string[],
  others: object = {},
): Promise<string> {
  const body = { Cmd, AttachStdout: true, AttachStderr: true, ...others };
  const [answer] = (await call(engine, 'POST', '/containers/web/exec', body)).messages;
  return String(Object(answer).Id);
}

const frame = (stream: number, text: string) =>
  `${String.fromCharCode(stream, 0, 0, 0, 0, 0, 0, text.length)}${text}`;

test('output comes in frames, the exit code afterwards', async () => {
  await using engine = await SimulatedEngine.start();
  await startWeb(engine);
  const id = await declare(engine, ['sh', '-c', 'echo $A$B; echo b >&2; exit 3'], {
    Env: ['B=2'],
    User: '0',
  });
  expect((await call(engine, 'GET', `/exec/${id}/json`)).messages).toMatchObject([
    { Running: false, ExitCode: null, ProcessConfig: { entrypoint: 'sh', user: '0' } },
  ]);
  const { bytes, type } = await call(engine, 'POST', `/exec/${id}/start`, {});
  expect(type).toBe('application/vnd.docker.raw-stream');
  expect(bytes.toString('latin1')).toBe(frame(1, '12\n') + frame(2, 'b\n'));
  expect((await call(engine, 'GET', `/exec/${id}/json`)).messages).toMatchObject([
    { Running: false, ExitCode: 3 },
  ]);
});

test('with a terminal, output is raw', async () => {
  await using engine = await SimulatedEngine.start();
  await startWeb(engine);
  const id = await declare(engine, ['echo', 'a'], { Tty: true });
  expect((await call(engine, 'POST', `/exec/${id}/start`, { Tty: true })).text).toBe('a\r\n');
});

test('events', async () => {
  await using engine = await SimulatedEngine.start();
  await startWeb(engine);
  const id = await declare(engine, ['sh', '-c', 'exit 3']);
  await call(engine, 'POST', `/exec/${id}/start`, { Detach: true });
  const now = Math.ceil(Date.now() / 1000);
  const { text } = await call(engine, 'GET', `/events?since=1&until=${now + 1}`);
  const events = text
    .split('\n')
    .filter(Boolean)
    .map((line) => Object(JSON.parse(line)))
    .filter(({ Action }) => String(Action).startsWith('exec'));
  expect(events.map(({ Action }) => Action)).toEqual([
    'exec_create: sh -c exit 3',
    'exec_start: sh -c exit 3',
    'exec_die',
  ]);
  expect(events.at(-1).Actor.Attributes).toMatchObject({ execID: id, exitCode: '3', name: 'web' });
});

test('a signal to the first process comes to the container', async () => {
  await using engine = await SimulatedEngine.start();
  await startWeb(engine);
  const follow = call(engine, 'GET', '/containers/web/logs?stdout=1&follow=1');
  const id = await declare(engine, ['sh', '-c', 'kill -USR1 1; sleep 0.1']);
  await call(engine, 'POST', `/exec/${id}/start`, {});
  await call(engine, 'POST', '/containers/web/kill');
  expect((await follow).bytes.toString('latin1')).toBe(frame(1, 'told\n'));
});

test.each([
  [
    '1.51',
    127,
    'OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH',
    'exec command ID has already run',
    'container ID is not running',
  ],
  [
    '1.41',
    126,
    'OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH: unknown',
    'Error: Exec command ID has already run',
    'Container ID is not running',
  ],
] as const)('refusals of API %s', async (apiVersion, code, notFound, hasRun, notRunning) => {
  await using engine = await SimulatedEngine.start({ apiVersion });
  await startWeb(engine);
  const id = await declare(engine, ['nosuch']);
  const start = () => call(engine, 'POST', `/exec/${id}/start`, { Detach: true });
  expect(await start()).toMatchObject({ status: 400, messages: [{ message: notFound }] });
  expect((await call(engine, 'GET', `/exec/${id}/json`)).messages).toMatchObject([{ ExitCode: code }]);
  expect(await start()).toMatchObject({ status: 409, messages: [{ message: hasRun.replace('ID', id) }] });
  const other = await declare(engine, ['nosuch']);
  const { text } = await call(engine, 'POST', `/exec/${other}/start`, {});
  expect(text.slice(8)).toBe(`${notFound}\r\n`);
  expect(await call(engine, 'POST', '/containers/web/exec', {})).toMatchObject({
    status: 400,
    messages: [{ message: 'No exec command specified' }],
  });
  expect(await call(engine, 'GET', '/exec/nosuch/json')).toMatchObject({
    status: 404,
    messages: [{ message: 'No such exec instance: nosuch' }],
  });
  await call(engine, 'POST', '/containers/web/pause');
  expect(await call(engine, 'POST', '/containers/web/exec', { Cmd: ['true'] })).toMatchObject({
    status: 409,
    messages: [{ message: 'Container web is paused, unpause the container before exec' }],
  });
  await call(engine, 'POST', '/containers/web/kill');
  const [container] = (await call(engine, 'GET', '/containers/web/json')).messages;
  expect(await call(engine, 'POST', '/containers/web/exec', { Cmd: ['true'] })).toMatchObject({
    status: 409,
    messages: [{ message: notRunning.replace('ID', String(Object(container).Id)) }],
  });
});

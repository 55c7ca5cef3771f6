import { expect, test } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { archive, call } from '../support/call.js';

async function engineWith(web: object): Promise<SimulatedEngine> {
  const engine = await SimulatedEngine.start({ apiVersion: '1.51' });
  const body = { Image: 'busybox', Cmd: ['sleep', '1000'], StopTimeout: 0, ...web };
  await call(engine, 'POST', '/containers/create?name=web', body);
  await call(engine, 'POST', '/containers/web/start');
  return engine;
}

/** What it writes, without heads of frames. */
async function executed(
  engine: SimulatedEngine,
  Cmd: readonly string[],
  others: object = {},
): Promise<string> {
  const body = { Cmd, AttachStdout: true, AttachStderr: true, Tty: true, ...others };
  const [created] = (await call(engine, 'POST', '/containers/web/exec', body)).messages;
  return (await call(engine, 'POST', `/exec/${Object(created).Id}/start`, { Tty: true })).text;
}

test('commands begin in the folder that is said, or in the container’s', async () => {
  await using engine = await engineWith({ WorkingDir: '/srv/x' });
  expect(await executed(engine, ['pwd'])).toBe('/srv/x\r\n');
  expect(await executed(engine, ['pwd'], { WorkingDir: '/tmp' })).toBe('/tmp\r\n');
  expect(await executed(engine, ['pwd'], { WorkingDir: '/nosuch' })).toMatch(
    /chdir to cwd \("\/nosuch"\) set in config.json failed: no such file or directory/,
  );
});

test('files that a client has put there can be read, and what is written can be fetched', async () => {
  await using engine = await engineWith({});
  await call(engine, 'PUT', '/containers/web/archive?path=/tmp', archive({ f: 'content\n' }));
  expect(await executed(engine, ['cat', '/tmp/f'])).toBe('content\r\n');
  await executed(engine, ['sh', '-c', 'echo more >> /tmp/f']);
  const { bytes } = await call(engine, 'GET', '/containers/web/archive?path=/tmp/f');
  expect(bytes.toString()).toContain('content\nmore\n');
  await call(engine, 'GET', '/containers/web/top');
  const told = engine.events.filter(({ type }) => type === 'container').map(({ action }) => action);
  expect(told).toEqual(expect.arrayContaining(['extract-to-dir', 'archive-path', 'top']));
});

test('what is mounted to be read cannot be written', async () => {
  await using engine = await engineWith({ HostConfig: { Binds: ['data:/data:ro', 'rest:/rest'] } });
  expect(await executed(engine, ['sh', '-c', 'echo x > /data/f; echo $?'])).toBe(
    "sh: can't create /data/f: Read-only file system\r\n1\r\n",
  );
  expect(await executed(engine, ['touch', '/data/f'])).toBe('touch: /data/f: Read-only file system\r\n');
  expect(await executed(engine, ['chmod', '700', '/data'])).toBe('chmod: /data: Read-only file system\r\n');
  expect(await executed(engine, ['sh', '-c', 'echo x > /rest/f; cat /rest/f'])).toBe('x\r\n');
});

test.each([
  ['-o pid', { Titles: ['PID'], Processes: [[expect.stringMatching(/^\d+$/)]] }],
  ['-o pid,comm', { Titles: ['PID', 'COMMAND'], Processes: [[expect.anything(), 'sleep']] }],
  ['-o comm', { message: "Couldn't find PID field in ps output" }],
  ['-o nosuch', { message: 'ps: error: unknown user-defined format specifier "nosuch"' }],
])('top %s', async (options, answer) => {
  await using engine = await engineWith({});
  const path = `/containers/web/top?ps_args=${encodeURIComponent(options)}`;
  expect((await call(engine, 'GET', path)).messages).toEqual([answer]);
});

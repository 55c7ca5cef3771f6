import { EventEmitter, once } from 'node:events';
import { expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

const frame = (stream: number, text: string) =>
  Buffer.concat([Buffer.from([stream, 0, 0, 0, 0, 0, 0, text.length]), Buffer.from(text)]);

it('a command is declared with what it needs, and its output wanted', async () => {
  const { engine, requests } = await serveEngine((_, response) => sendJson(response, { Id: 'e' }, 201));
  expect(await engine.containers.exec('web', { command: ['ls', '-l'], user: 'app' })).toBe('e');
  expect(requests).toMatchObject([{ method: 'POST', path: '/containers/web/exec' }]);
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    Cmd: ['ls', '-l'],
    User: 'app',
    Env: [],
    WorkingDir: '',
    Tty: false,
    AttachStdin: false,
    AttachStdout: true,
    AttachStderr: true,
  });
});

it('a terminal for somebody who types is declared with its size, and with Ctrl-P left to the command', async () => {
  const { engine, requests } = await serveEngine((_, response) => sendJson(response, { Id: 'e' }, 201));
  const size = { rows: 31, columns: 97 };
  await engine.containers.exec('web', { command: ['sh'], terminal: true, input: true, size });
  expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
    Tty: true,
    AttachStdin: true,
    ConsoleSize: [31, 97],
    DetachKeys: expect.not.stringContaining('ctrl-p'),
  });
});

it('a terminal gets another size', async () => {
  const { engine, requests } = await serveEngine((_, response) => response.end());
  await engine.containers.resizeExec('e', { rows: 31, columns: 97 });
  expect(requests).toMatchObject([{ method: 'POST', path: '/exec/e/resize?h=31&w=97' }]);
});

it('output ends with the connection, and is told apart', async () => {
  const { engine, requests } = await serveEngine((_, response) => {
    response.useChunkedEncodingByDefault = false;
    response.write(frame(1, 'out'));
    response.end(frame(2, 'err'));
  });
  const pieces: string[] = [];
  for await (const { stream, data } of engine.containers.startExec('e')) pieces.push(`${stream} ${data}`);
  expect(pieces).toEqual(['stdout out', 'stderr err']);
  expect(requests).toMatchObject([{ path: '/exec/e/start', body: '{"Detach":false,"Tty":false}' }]);
});

it('with a terminal, all is one stream', async () => {
  const { engine, requests } = await serveEngine((_, response) => response.end('text'));
  const pieces: string[] = [];
  const started = engine.containers.startExec('e', { terminal: true });
  for await (const { stream, data } of started) pieces.push(`${stream} ${data}`);
  expect(pieces).toEqual(['stdout text']);
  expect(requests).toMatchObject([{ body: '{"Detach":false,"Tty":true}' }]);
});

it('who leaves early ends the connection', async () => {
  const closed = new EventEmitter();
  const { engine } = await serveEngine((_, response) => {
    response.on('close', () => closed.emit('closed'));
    response.write(frame(1, 'begun'));
  });
  const end = once(closed, 'closed');
  for await (const _frame of engine.containers.startExec('e')) break;
  await end;
});

it('an interruption is an error, though such output ends with its connection', async () => {
  const interruption = new AbortController();
  const { engine } = await serveEngine((_, response) => {
    response.useChunkedEncodingByDefault = false;
    response.write(frame(1, 'begun'));
  });
  const reading = async () => {
    const { signal } = interruption;
    for await (const _frame of engine.containers.startExec('e', { signal })) interruption.abort();
  };
  await expect(reading()).rejects.toMatchObject({ code: 'aborted' });
});

it('a command that is left alone is started by a call of its own', async () => {
  const { engine, requests } = await serveEngine((_, response) => response.end());
  await engine.containers.startExecDetached('e');
  expect(requests).toMatchObject([{ path: '/exec/e/start', body: '{"Detach":true,"Tty":false}' }]);
});

it.each([
  ['has not begun', { Running: false, ExitCode: null }, { running: false, exitCode: null }],
  [
    'runs, for which Podman has a code of 0',
    { Running: true, ExitCode: 0 },
    { running: true, exitCode: null },
  ],
  ['has ended', { Running: false, ExitCode: 3 }, { running: false, exitCode: 3 }],
])('the inspection of a command that %s', async (_, answer, expected) => {
  const { engine } = await serveEngine((_request, response) =>
    sendJson(response, { ID: 'e', ContainerID: 'c', Pid: 7, ...answer }),
  );
  expect(await engine.containers.inspectExec('e')).toEqual({
    id: 'e',
    containerId: 'c',
    pid: 7,
    ...expected,
  });
});

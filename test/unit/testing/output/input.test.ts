import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

/** Takes the connection over, says something, and says no more. */
function said(
  engine: SimulatedEngine,
  path: string,
  input: string,
  body = '',
): Promise<{ readonly output: Promise<string> }> {
  const socketPath = engine.host.replace('unix://', '');
  const headers = { Connection: 'Upgrade', Upgrade: 'tcp', 'Content-Length': Buffer.byteLength(body) };
  const asked = request({ socketPath, method: 'POST', path, headers });
  return new Promise((resolve, reject) => {
    asked.once('upgrade', (_, socket) => {
      socket.end(input);
      resolve({ output: text(socket) });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

test('what a client says to a container that is not yet started is what it reads', async () => {
  await using engine = await SimulatedEngine.start({ apiVersion: '1.51' });
  const body = { Image: 'busybox', Cmd: ['cat'], Tty: true, OpenStdin: true, StdinOnce: true };
  await call(engine, 'POST', '/containers/create?name=web', body);
  const { output } = await said(engine, '/containers/web/attach?stream=1&stdin=1&stdout=1', 'a\n');
  expect(engine.events.at(-1)).toMatchObject({ action: 'attach' });
  await call(engine, 'POST', '/containers/web/start');
  expect(await output).toBe('a\r\n');
  expect(engine.container('web')).toMatchObject({ exitCode: 0 });
});

test('the body of the request is none of it', async () => {
  await using engine = await SimulatedEngine.start({ apiVersion: '1.51' });
  await call(engine, 'POST', '/containers/create?name=web', {
    Image: 'busybox',
    Cmd: ['sleep', '1000'],
    StopTimeout: 0,
  });
  await call(engine, 'POST', '/containers/web/start');
  const exec = { Cmd: ['sh', '-c', 'read x; echo got $x'], AttachStdin: true, AttachStdout: true, Tty: true };
  const [created] = (await call(engine, 'POST', '/containers/web/exec', exec)).messages;
  const start = `/exec/${Object(created).Id}/start`;
  const { output } = await said(engine, start, 'a\n', '{"Detach":false,"Tty":true}');
  expect(await output).toBe('got a\r\n');
});

/** A simulated engine that nobody closes: it keeps no process alive, and leaves nothing behind. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectFolder } from '../support/documents.js';

const run = promisify(execFile);

const RUNNING = `
  import { request } from 'node:http';
  import { runs, SimulatedEngine } from 'docker-map/testing';
  const images = { 'web:1': runs().healthyAfter(3_600_000).logs('late', { at: 3_600_000 }) };
  const engine = await SimulatedEngine.start({ listen: 'unix', images });
  const Healthcheck = { Test: ['CMD', 'true'] };
  engine.createContainer('web', { Image: 'web:1', Healthcheck }, { started: true });
  // Events are followed: a connection that stays open on both sides.
  const socketPath = engine.host.replace('unix://', '');
  await new Promise((resolve) => {
    request({ socketPath, path: '/events' }, (answer) => {
      answer.socket.unref();
      answer.resume();
      resolve();
    }).end();
  });
  console.log(socketPath);
`;

async function socketOf(more: string): Promise<string> {
  const script = ['--input-type=module', '--eval', RUNNING + more];
  // A process that is kept alive is killed, which fails.
  const { stdout } = await run(process.execPath, script, { cwd: projectFolder, timeout: 20_000 });
  return stdout.trim();
}

test.each([
  ['comes to its end', ''],
  ['is ended', 'process.exit(0);'],
])('a process that %s is gone, and its engine’s folder too', async (_, more) => {
  const socket = await socketOf(more);
  expect(socket).toMatch(/docker-map-\w+\/docker\.sock$/);
  expect(existsSync(dirname(socket))).toBe(false);
});

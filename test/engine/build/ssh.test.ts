import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findProgram } from '../../../script/lib/debian.js';
import { ensureNodeImage } from '../../../script/lib/engine/node-image.js';
import { building, outputOf } from './building.js';

const site = building('ssh');
const node = 'docker-map-test/node:latest';
beforeAll(() => ensureNodeImage(site.engine.name, node));

/** Asks the agent for its keys, as `ssh-add -l` does, and writes its answer as it is. */
const program = `
  const socket = require('net').connect(process.env.SSH_AUTH_SOCK);
  socket.write(Buffer.from([0, 0, 0, 1, 11]));
  socket.on('error', (error) => console.log(error.message));
  socket.on('close', () => process.exit(1));
  socket.on('data', (chunk) => { console.log('answer ' + chunk.toString('base64')); process.exit(); });
`.replaceAll('\n', ' ');

const text = (mount: string) => `FROM ${node}\nRUN ${mount} ${JSON.stringify(['node', '-e', program])}\n`;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

describe('an SSH agent', () => {
  it('of whatever kind answers to a step', async () => {
    const path = join(folder(), 'agent');
    const server = createServer((socket) => {
      socket.on('data', () => socket.write(Buffer.from([0, 0, 0, 5, 12, 0, 0, 0, 0])));
    });
    server.listen(path);
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
    });
    const { progress } = await site.build(text('--mount=type=ssh,id=mine'), {
      ssh: { mine: path },
      noCache: true,
    });
    expect(outputOf(progress)).toContain('answer AAAABQwAAAAA');
  });

  it.skipIf(!findProgram('ssh-agent'))('with a key is the real one', async () => {
    const place = folder();
    const path = join(place, 'agent');
    const agent: ChildProcess = spawn('ssh-agent', ['-D', '-a', path], { stdio: 'ignore' });
    onTestFinished(() => {
      agent.kill();
    });
    await expect.poll(() => existsSync(path)).toBe(true);
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'a-test-key', '-f', join(place, 'key')]);
    spawnSync('ssh-add', [join(place, 'key')], { env: { ...process.env, SSH_AUTH_SOCK: path } });
    const { progress } = await site.build(text('--mount=type=ssh'), {
      ssh: { default: path },
      noCache: true,
    });
    const answer = /answer (\S+)/.exec(outputOf(progress))?.[1] ?? '';
    expect(Buffer.from(answer, 'base64').toString('latin1')).toContain('a-test-key');
  });

  it('that is not given is missed in the words of the builder', async () => {
    const error = await site.failure(text('--mount=type=ssh,required=true'), { noCache: true });
    expect(error).toMatchObject({ code: 'build-failed', hint: expect.stringContaining('`ssh`') });
  });

  it('that cannot be reached fails the step, not the build of others', async () => {
    const ssh = { default: join(folder(), 'nobody') };
    const error = await site.failure(text('--mount=type=ssh'), { ssh, noCache: true });
    expect(error).toMatchObject({
      code: 'build-failed',
      step: expect.stringContaining('RUN --mount=type=ssh'),
    });
    await site.build(`FROM ${site.base}\nRUN true\n`, { noCache: true });
  });
});

/** A credential helper that does not answer, and Ctrl-C. */
import { access, chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { OnEngine } from './on-engine.js';

const MAP = 'name: main\nweb: {image: registry.example.com/web}\n';
const PASSWORD = {
  async *[Symbol.asyncIterator]() {
    yield 'geheim';
  },
};

describe('Ctrl-C while a credential helper does not answer', () => {
  it.each([
    [['pull'], 'interrupted'],
    [['push', 'web'], 'was not pushed'],
    [['login', '-u', 'me', '--password-stdin', 'registry.example.com'], 'nothing was kept'],
    [['logout', 'registry.example.com'], 'may be there still'],
  ])('ends %j at once', async (words, told) => {
    await using on = await OnEngine.start(MAP, { 'registry.example.com/web:latest': {} });
    const settings = join(on.folder, 'settings');
    const program = join(settings, 'docker-credential-stuck');
    await mkdir(settings);
    await writeFile(join(settings, 'config.json'), '{"credsStore": "stuck"}');
    // It goes with the folder.
    await writeFile(program, '#!/bin/sh\n: >"$0.begun"; while [ -e "$0" ]; do sleep 0.2; done\n');
    await chmod(program, 0o755);
    const path = `${settings}:${process.env['PATH'] ?? ''}`;
    const io = { ...on.io({ DOCKER_CONFIG: settings, PATH: path }), openInput: () => PASSWORD };
    const ended = on.runWith(io, ...words);
    await vi.waitFor(() => access(`${program}.begun`), 20_000);
    io.interrupt();
    expect(await ended).toMatchObject({ exitCode: 130, stderr: expect.stringContaining(told) });
  });
});

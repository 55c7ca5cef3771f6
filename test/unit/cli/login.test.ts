import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { SimulatedEngine } from '../../../src/testing/index.js';
import { type RecordedIo, recordedIo } from './recorded-io.js';

const REGISTRY = 'registry.example.com:5000';

describe('login and logout', () => {
  let engine: SimulatedEngine;
  let folder: string;
  beforeAll(async () => {
    engine = await SimulatedEngine.start();
    folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });

  function ioWith(text: string): RecordedIo {
    return recordedIo({
      environment: { DOCKER_HOST: engine.host, DOCKER_CONFIG: folder },
      input: {
        async *[Symbol.asyncIterator]() {
          yield Buffer.from(text);
        },
      },
    });
  }

  it('keep a login where the Docker CLI does, say where, and forget it again', async () => {
    const io = ioWith('geheim\n');
    expect(await main(['login', '-u', 'me', '--password-stdin', REGISTRY], io)).toBe(0);
    const file = join(folder, 'config.json');
    expect(io.stderr.text).toContain(
      `Logged in to ${REGISTRY} as me.\nWarning: the login is kept in ${file},`,
    );
    expect(io.stderr.text).not.toContain('geheim');
    const auth = Buffer.from('me:geheim').toString('base64');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ auths: { [REGISTRY]: { auth } } });
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const out = ioWith('');
    expect(await main(['logout', REGISTRY], out)).toBe(0);
    expect(await main(['logout', REGISTRY], out)).toBe(0);
    expect(out.stderr.text).toBe(`Logged out of ${REGISTRY}.\nThere was no login for ${REGISTRY}.\n`);
    expect(await readFile(file, 'utf8')).not.toContain(auth);
  });

  it.each([
    [['login', '--password', 'x'], 'a password is not taken from the command line'],
    [['login', '--password-stdin'], '--password-stdin needs the name of the account'],
    [['login'], 'there is no terminal to ask for the password at'],
    [['login', '-u', 'me', '--password-stdin'], 'standard input has no password'],
    [['login', 'a', 'b'], 'one registry at a time'],
    [['logout', 'a b'], 'is not the host of a registry'],
  ])('%j is refused', async (words, message) => {
    const io = ioWith('');
    expect(await main(words, io)).toBeGreaterThan(0);
    expect(io.stderr.text).toContain(message);
  });
});

import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DockerLogins } from '../../../src/registry/docker-logins.js';
import { passwordLogin, tokenLogin } from '../../../src/registry/hidden-credentials.js';
import { base64, settings } from './support.js';

describe('logins in config.json', () => {
  it('finds passwords, tokens, and names that are written out, by host or by address', async () => {
    const { logins } = settings({
      auths: {
        'https://index.docker.io/v1/': { auth: base64('hub:p:w') },
        'https://one.example.com/v1/': { auth: base64('one:é\0\0') },
        'two.example.com:5000': { username: 'two', password: 'pw' },
        'three.example.com': { auth: base64('three:'), identitytoken: 'token' },
        'four.example.com': {},
      },
    });
    expect(await logins.find('docker.io')).toMatchObject({ username: 'hub', password: 'p:w' });
    expect(await logins.find('one.example.com')).toMatchObject({ username: 'one', password: 'é' });
    expect(await logins.find('https://two.example.com:5000/v2/')).toMatchObject({ password: 'pw' });
    expect(await logins.find('three.example.com')).toMatchObject({ kind: 'token', identityToken: 'token' });
    expect(await logins.find('four.example.com')).toBeUndefined();
    expect(await logins.find('five.example.com')).toBeUndefined();
  });

  it('finds nothing where there is no file', async () => {
    expect(await settings().logins.find('docker.io')).toBeUndefined();
  });

  it('keeps all else as it is when it writes, indentation and order included', async () => {
    const before =
      '{\n    "proxies": {"default": {}},\n    "auths": {"a.example.com": {"auth": "eDp5"}},\n    "x": [1]\n}';
    const { logins, path, text } = settings(before);
    expect(await logins.store('b.example.com', passwordLogin('b', 'pw'))).toBe(path);
    expect(JSON.parse(text())).toEqual({
      ...JSON.parse(before),
      auths: { 'a.example.com': { auth: 'eDp5' }, 'b.example.com': { auth: base64('b:pw') } },
    });
    expect(text()).toMatch(/^\{\n {4}"proxies"/);
    expect(Object.keys(JSON.parse(text()))).toEqual(['proxies', 'auths', 'x']);
  });

  it('makes a new file that only the user may read, in a folder that need not be there', async () => {
    const { folder } = settings();
    const inside = join(folder, 'new');
    await new DockerLogins({ folder: inside }).store('docker.io', tokenLogin('me', 'token'));
    expect(statSync(join(inside, 'config.json')).mode & 0o777).toBe(0o600);
    expect(await new DockerLogins({ folder: inside }).find('index.docker.io')).toMatchObject({
      kind: 'token',
      identityToken: 'token',
    });
    expect(readdirSync(inside)).toEqual(['config.json']);
  });

  it('a file that others could read is for the user alone afterwards', async () => {
    const { logins, path } = settings({});
    await logins.store('a.example.com', passwordLogin('a', 'pw'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('a link stays a link', async () => {
    const { logins, path, folder } = settings();
    const elsewhere = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
    writeFileSync(join(elsewhere, 'real.json'), '{}');
    symlinkSync(join(elsewhere, 'real.json'), path);
    await logins.store('a.example.com', passwordLogin('a', 'pw'));
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(await new DockerLogins({ folder }).find('a.example.com')).toMatchObject({ password: 'pw' });
    rmSync(elsewhere, { recursive: true });
  });

  it('forgets a login under whatever key it stands', async () => {
    const entry = { auth: base64('a:b') };
    const { logins, text } = settings({
      auths: { 'https://a.example.com/v1/': entry, 'b.example.com': entry },
    });
    expect(await logins.erase('a.example.com')).toBe(true);
    expect(await logins.erase('a.example.com')).toBe(false);
    expect(JSON.parse(text())).toEqual({ auths: { 'b.example.com': entry } });
  });

  it.each(['{"auths": {"a": {"auth": "c2VjcmV0"', '[]', '"c2VjcmV0"'])(
    'a broken file is told as such, without what is in it, and stays: %s',
    async (broken) => {
      const { logins, text } = settings(broken);
      for (const ask of [() => logins.find('a'), () => logins.store('a', passwordLogin('a', 'b'))]) {
        const error: unknown = await ask().catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ code: 'registry-configuration' });
        expect(inspect(error)).not.toContain('c2VjcmV0');
      }
      expect(text()).toBe(broken);
    },
  );

  it('secrets are seen by nobody who only looks', () => {
    for (const login of [passwordLogin('me', 'geheim'), tokenLogin('me', 'geheim')]) {
      expect(inspect({ login }) + JSON.stringify(login) + JSON.stringify({ ...login })).not.toContain(
        'geheim',
      );
    }
  });
});

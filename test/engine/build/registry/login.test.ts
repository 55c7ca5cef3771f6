import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DockerLogins } from '../../../../src/registry/docker-logins.js';
import { errorOf, hasRegistry, password, startStage, username } from './support.js';

describe.skipIf(!hasRegistry)('logins', async () => {
  const { registry, folder, image, client, wrapper, name } = await startStage();
  const newFolder = () => mkdtempSync(join(folder, 'config-'));
  const withConfig = (config: string) => client({ credentials: new DockerLogins({ folder: config }) });

  it('the right password is taken, and kept in config.json for others', async () => {
    const config = newFolder();
    const first = withConfig(config);
    const login = { username, password, keep: true };
    const path = join(config, 'config.json');
    expect(await first.login(`http://${registry.host}/v2/`, login)).toEqual({
      registry: registry.host,
      username,
      keptIn: path,
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ auths: { [registry.host]: { auth } } });

    const later = withConfig(config);
    const reference = `${name('kept')}:1`;
    await wrapper.engine.images.tag(image, reference);
    expect((await later.push(reference)).digest).toMatch(/^sha256:/);
    expect(await later.login(registry.host)).toEqual({ registry: registry.host, username });
  });

  it('a wrong password is refused, kept nowhere and printed nowhere', async () => {
    const config = newFolder();
    const some = withConfig(config);
    const error = await errorOf(some.login(registry.host, { username, password: 'not-the-one', keep: true }));
    expect(error).toMatchObject({ code: 'registry-denied' });
    expect(inspect(error, { depth: 9 })).not.toContain('not-the-one');
    expect(await new DockerLogins({ folder: config }).find(registry.host)).toBeUndefined();
  });

  it('without a name and a password, one must be there', async () => {
    const error = await errorOf(withConfig(newFolder()).login(registry.host));
    expect(error).toMatchObject({ code: 'registry-login', message: expect.stringContaining(registry.host) });
  });

  it('a login that is not kept is good for its wrapper', async () => {
    const config = newFolder();
    const some = withConfig(config);
    await some.login(registry.host, { username, password });
    const reference = `${name('own')}:1`;
    await wrapper.engine.images.tag(image, reference);
    await some.push(reference);
    expect(await errorOf(withConfig(config).pull(reference))).toMatchObject({ code: 'registry-login' });
  });

  it('a registry that is not there is told as such', async () => {
    const error = await errorOf(wrapper.login('localhost:1', { username, password }));
    expect(error).toMatchObject({ code: 'registry-unreachable' });
  });

  it('a credential helper keeps it, and gives it back', async () => {
    const config = newFolder();
    writeHelper(config, 'testfile');
    writeFileSync(join(config, 'config.json'), JSON.stringify({ credsStore: 'testfile' }));
    const environment = { ...process.env, PATH: `${config}:${process.env['PATH'] ?? ''}` };
    const credentials = () => new DockerLogins({ folder: config, environment });
    const kept = await client({ credentials: credentials() }).login(registry.host, {
      username,
      password,
      keep: true,
    });
    expect(kept.keptIn).toBe('docker-credential-testfile');
    expect(readFileSync(join(config, 'config.json'), 'utf8')).not.toContain('"auth"');
    const reference = `${name('helped')}:1`;
    await wrapper.engine.images.tag(image, reference);
    expect((await client({ credentials: credentials() }).push(reference)).digest).toMatch(/^sha256:/);
  });
});

/** Keeps one login, in a file, in the protocol that Docker's helpers speak. */
function writeHelper(folder: string, name: string): void {
  const path = join(folder, `docker-credential-${name}`);
  const kept = join(folder, 'kept.json');
  writeFileSync(
    path,
    `#!/bin/sh
case "$1" in
store) cat >'${kept}' ;;
get) cat >/dev/null; [ -f '${kept}' ] && cat '${kept}' || { echo "credentials not found in native keychain"; exit 1; } ;;
erase) rm -f '${kept}' ;;
esac
`,
  );
  chmodSync(path, 0o755);
}

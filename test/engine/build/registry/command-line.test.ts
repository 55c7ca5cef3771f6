/** Pushed and pulled as it is typed, with a login that is kept. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../../src/cli/main.js';
import { testEngine } from '../../../support/test-engine.js';
import { recordedIo } from '../../../unit/cli/recorded-io.js';
import { hasRegistry, password, startStage, username } from './support.js';

describe.skipIf(!hasRegistry)('the command line and a registry with accounts', async () => {
  const { registry, wrapper, image, folder, name } = await startStage();

  async function run(input: string, ...words: readonly string[]) {
    const io = recordedIo({
      folder,
      environment: { DOCKER_HOST: testEngine().host, DOCKER_CONFIG: join(folder, 'docker') },
      input: {
        async *[Symbol.asyncIterator]() {
          yield Buffer.from(input);
        },
      },
    });
    return { exitCode: await main(words, io), stderr: io.stderr.text };
  }

  it('says how to log in, refuses a wrong password, then pushes and pulls', async () => {
    const reference = `${name('typed')}:1`;
    const map = { name: 'docker-map-test-typed', web: { image: reference } };
    await writeFile(join(folder, 'docker-map.yaml'), JSON.stringify(map));
    await wrapper.engine.images.tag(image, reference);

    const stranger = await run('', 'push', 'web');
    expect(stranger).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`docker-map login ${registry.host}`),
    });
    const login = ['login', '-u', username, '--password-stdin', registry.host] as const;
    expect(await run('wrong', ...login)).toMatchObject({ exitCode: 1 });
    expect(await run('', 'push', 'web')).toMatchObject({ exitCode: 1 });

    const loggedIn = await run(`${password}\n`, ...login);
    expect(loggedIn).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining(`as ${username}.\nWarning: `),
    });
    expect(loggedIn.stderr).not.toContain(password);
    const pushed = await run('', 'push', 'web');
    expect(pushed).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(/^↑ pushed image .*, sha256:/),
    });
    await wrapper.engine.images.remove(reference);
    expect(await run('', 'pull', 'web')).toMatchObject({ exitCode: 0 });
    expect((await wrapper.getImageTags()).has(reference)).toBe(true);
  });
});

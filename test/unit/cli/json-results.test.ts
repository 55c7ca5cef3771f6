/** `--json` of the commands that move images and files, on a simulated engine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers } from '../../../src/testing/index.js';
import { OnEngine } from './on-engine.js';

const MAP = `
name: main
web: {image: registry.example.com/web}
app: {image: base}
`;
const milliseconds = expect.any(Number);
const none = { error: null, code: null };

describe('--json', () => {
  it('of push has each image, also those that could not be pushed', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {} });
    const { exitCode, stdout } = await on.run('push', 'web', 'app', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        ...{
          image: 'registry.example.com/web:latest',
          status: 'failed',
          digest: null,
          size: null,
          milliseconds,
        },
        ...{ error: expect.stringContaining('There is no image'), code: 'image-missing' },
      },
      {
        ...{ image: 'base:latest', status: 'pushed', digest: expect.stringMatching(/^sha256:/) },
        ...{ size: expect.any(Number), milliseconds, ...none },
      },
    ]);
    expect(JSON.parse((await on.run('push', '--json')).stdout)).toEqual([]);
  });

  it('of pull has each image', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {}, 'registry.example.com/web:latest': {} });
    on.engine.publishImage('base:latest');
    expect(JSON.parse((await on.run('pull', 'app', '--json')).stdout)).toEqual([
      {
        ...{ image: 'base:latest', status: 'pulled', cause: expect.any(String) },
        ...{ id: expect.stringMatching(/^sha256:/), milliseconds, ...none, warnings: [] },
      },
    ]);
    expect((await on.run('pull', '--missing', '--json')).stdout).toBe('[]\n');
  });

  it('of cp has the copy, or why there is none, and leaves an archive alone', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {} });
    await on.run('create', 'app', '--quiet');
    await mkdir(join(on.folder, 'site'));
    await writeFile(join(on.folder, 'site', 'index.html'), 'hello');
    expect(JSON.parse((await on.run('cp', 'site', 'app:/tmp', '--json')).stdout)).toEqual({
      ...{ source: 'site', target: 'main.app:/tmp', status: 'copied' },
      ...{ bytes: expect.any(Number), milliseconds, ...none },
    });
    const failed = await on.run('cp', 'app:/none', '.', '--json');
    expect(failed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('There is no /none') });
    expect(JSON.parse(failed.stdout)).toEqual({
      ...{ source: 'main.app:/none', target: '.', status: 'failed', bytes: null, milliseconds },
      ...{ error: 'There is no /none in main.app', code: 'not-found' },
    });
    const refused = await on.run('cp', 'app:/tmp', '-', '--json');
    expect(refused).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--json') });
  });

  it('of save leaves an archive alone', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {} });
    const refused = await on.run('save', 'app', '--json');
    expect(refused).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--json') });
  });

  it('of cleanup has the plan, and what became of it', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {}, 'old:1': {} });
    await on.run('create', 'app', '--quiet');
    const options = ['--json', '--old', '--include-initial'];
    const planned = JSON.parse((await on.run('cleanup', ...options)).stdout);
    const container = { name: 'main.app', image: 'base:latest', outcome: 'planned', ...none };
    const image = { references: ['old:1'], outcome: 'planned', ...none };
    expect(planned).toMatchObject({ containers: [container], images: [image], kept: [] });
    on.engine.fault({ on: 'DELETE /images/*', fault: answers(409, 'in use') });
    const { exitCode, stdout } = await on.run('cleanup', ...options, '--yes');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      containers: [{ ...container, outcome: 'removed' }],
      images: [{ ...image, outcome: 'failed', error: expect.stringContaining('in use'), code: 'conflict' }],
    });
  });

  it('of login has where it is kept, or why it is not, and never the password', async () => {
    await using on = await OnEngine.start(MAP, {});
    const input = {
      async *[Symbol.asyncIterator]() {
        yield 'geheim';
      },
    };
    const login = (folder: string) => {
      const io = { ...on.io({ DOCKER_CONFIG: join(on.folder, folder) }), openInput: () => input };
      return on.runWith(io, 'login', '--json', '-u', 'me', '--password-stdin', 'registry.example.com');
    };
    const kept = await login('settings');
    const known = { registry: 'registry.example.com', username: 'me' };
    expect(JSON.parse(kept.stdout)).toEqual({
      ...{ ...known, status: 'logged-in', keptIn: join(on.folder, 'settings', 'config.json'), ...none },
    });
    const failed = await login('docker-map.yaml');
    expect(failed.exitCode).toBe(1);
    expect(JSON.parse(failed.stdout)).toEqual({
      ...{ ...known, status: 'failed', keptIn: null },
      ...{ error: expect.stringContaining('cannot be read'), code: 'registry-configuration' },
    });
    expect(`${kept.stdout}${kept.stderr}${failed.stdout}${failed.stderr}`).not.toContain('geheim');
  });
});

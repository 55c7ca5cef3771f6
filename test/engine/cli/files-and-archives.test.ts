/** `cp`, `save`, `load` and `build` as they are typed, on a real engine. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { removeObjects } from '../../support/remove-objects.js';
import { testEngine } from '../../support/test-engine.js';
import { RecordedStream, recordedIo } from '../../unit/cli/recorded-io.js';

const NAME = 'docker-map-test-cli';

class LeftStream extends RecordedStream {
  override write(_data: string | Uint8Array, done?: (error?: Error) => void): void {
    done?.(new Error('EPIPE'));
  }
}

describe('files and archives', () => {
  const { host, image } = testEngine();
  const built = `${NAME}/built:1`;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
    await removeObjects(host, NAME);
    const web = `{image: "${image}", create_options: {command: [sleep, "1000"]}}`;
    const dockerfile = `FROM ${image}\\nRUN echo said && cat /no/such/file`;
    await writeFile(
      join(folder, 'docker-map.yaml'),
      `name: ${NAME}\nweb: ${web}\nbad: {image: "${built}", build: {dockerfile_inline: "${dockerfile}"}}\n`,
    );
    await mkdir(join(folder, 'site', 'sub'), { recursive: true });
    await writeFile(join(folder, 'site', 'index.html'), 'hello', { mode: 0o640 });
    await writeFile(join(folder, 'site', 'sub', 'größe'), 'deep');
    await run('create', 'web', '--quiet');
  });
  afterAll(async () => {
    await removeObjects(host, NAME);
    await rm(folder, { recursive: true });
  });

  async function run(...words: readonly string[]) {
    const io = recordedIo({ folder, environment: { DOCKER_HOST: host } });
    const exitCode = await main(words, io);
    return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
  }

  it('goes into a container that does not run, and comes out as it was', async () => {
    expect(await run('cp', 'site', 'web:/srv')).toMatchObject({ exitCode: 0 });
    expect(await run('cp', 'web:/srv', 'out')).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(folder, 'out', 'sub', 'größe'), 'utf8')).toBe('deep');
    expect((await stat(join(folder, 'out', 'index.html'))).mode & 0o777).toBe(0o640);
  });

  it('takes the name that it has into a folder that is there, and another where it is given one', async () => {
    await run('cp', 'site/.', 'web:/tmp');
    await run('cp', 'site/index.html', 'web:/tmp/sub');
    await run('cp', 'site/index.html', 'web:/tmp/new.html');
    await mkdir(join(folder, 'in'));
    for (const path of ['index.html', 'sub', 'new.html']) {
      expect(await run('cp', `web:/tmp/${path}`, 'in')).toMatchObject({ exitCode: 0 });
    }
    expect((await readdir(join(folder, 'in'), { recursive: true })).toSorted()).toEqual([
      ...['index.html', 'new.html', 'sub', 'sub/größe', 'sub/index.html'],
    ]);
    const again = await run('cp', 'web:/tmp/sub', 'in');
    expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('in/sub is there already') });
  });

  it.each([
    [['web:/nix', '.'], `There is no /nix in ${NAME}.web`],
    [['site', 'web:/nix/deeper'], `There is no /nix in ${NAME}.web`],
    [['site', 'web:/nix/'], `There is no folder /nix/ in ${NAME}.web`],
    [['bad:/etc', '.'], `${NAME}.bad is not created`],
    [['nix', 'web:/'], 'Cannot read'],
  ])('says what is missing: cp %j', async (words, message) => {
    const { exitCode, stderr } = await run('cp', ...words);
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain(message);
  });

  it('saves images by names of the map and by references, and loads them again', async () => {
    expect(await run('save', 'web', image, '-o', 'image.tar.gz')).toMatchObject({ exitCode: 0 });
    expect((await readFile(join(folder, 'image.tar.gz'))).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    expect(await run('load', '-i', 'image.tar.gz')).toMatchObject({ exitCode: 0, stdout: `${image}\n` });
    expect(await run('load', '-i', 'docker-map.yaml')).toMatchObject({ exitCode: 1 });
  });

  it('says so where the reader of an archive leaves', async () => {
    const io = { ...recordedIo({ folder, environment: { DOCKER_HOST: host } }), stdout: new LeftStream() };
    expect(await main(['save', image], io)).toBe(0);
    expect(await main(['cp', 'web:/tmp', '-'], io)).toBe(0);
    expect(io.stderr.text.split('\n')).toEqual([
      expect.stringMatching(/^saved image \S+, 0 B and no more: the reader has left \d/),
      expect.stringMatching(/^copied \S+ to standard output, 0 B and no more: the reader has left \d/),
      '',
    ]);
  });

  it('tells programs of archives by --json', async () => {
    const saved = await run('save', 'web', '-o', 'json.tar', '--json');
    const { size } = await stat(join(folder, 'json.tar'));
    const milliseconds = expect.any(Number);
    const none = { error: null, code: null };
    expect(JSON.parse(saved.stdout)).toEqual({
      ...{ images: [image], file: 'json.tar', status: 'saved', bytes: size, milliseconds, ...none },
    });
    const loaded = await run('load', '-i', 'json.tar', '--json');
    expect(JSON.parse(loaded.stdout)).toEqual({
      ...{ file: 'json.tar', status: 'loaded', images: [image], milliseconds, ...none },
    });
    const failed = await run('load', '-i', 'docker-map.yaml', '--json');
    expect(JSON.parse(failed.stdout)).toMatchObject({ status: 'failed', images: [], code: 'load-failed' });
    expect(failed.stderr).toContain('cannot load');
  });

  it('refuses to save what is not there, and leaves no file', async () => {
    const { exitCode, stderr } = await run('save', 'wbe', '-o', 'nothing.tar');
    expect(exitCode).toBe(1);
    expect(stderr).toBe("Error: There is no image wbe on the engine\nDid you mean 'web'?\n");
    expect(await readdir(folder)).not.toContain('nothing.tar');
  });

  it('shows a failed build with its line, its output, and no garbage', async () => {
    const { exitCode, stderr } = await run('build', 'bad');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^\S+: \[2\/2\] \| said$/m);
    expect(stderr).toContain(
      '    Dockerfile:2: RUN echo said && cat /no/such/file\n    the end of its output:\n      said\n',
    );
  });
});

import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLarge, errorOf, hasRegistry, startStage } from './support.js';

describe.skipIf(!hasRegistry)('images and files of containers on this disk', async () => {
  const { wrapper, image, folder, name } = await startStage();
  const { images, containers } = wrapper.engine;

  it.each(['saved.tar', 'saved.tar.gz'])('what is saved as %s can be loaded again', async (file) => {
    const reference = `${name('saved')}:1`;
    await images.tag(image, reference);
    const { id } = await images.inspect(reference);
    const path = join(folder, file);
    let bytes = 0;
    await wrapper.saveImage(reference, path, { onBytes: (count) => (bytes = count) });
    const isPacked = readFileSync(path)
      .subarray(0, 2)
      .equals(Buffer.from([0x1f, 0x8b]));
    expect(isPacked).toBe(file.endsWith('.gz'));
    expect(bytes).toBeGreaterThan(isPacked ? statSync(path).size : statSync(path).size - 1);
    await images.remove(reference);
    expect(await wrapper.loadImage(path)).toContain(reference);
    expect((await images.inspect(reference)).id).toBe(id);
  });

  it('several images go into one archive', async () => {
    const references = [`${name('one')}:1`, `${name('two')}:1`];
    for (const reference of references) await images.tag(image, reference);
    const path = join(folder, 'several.tar');
    await wrapper.saveImage(references, path);
    for (const reference of references) await images.remove(reference);
    expect([...(await wrapper.loadImage(path))].sort()).toEqual(references.toSorted());
  });

  it('an image that is not there leaves no file', async () => {
    const before = readdirSync(folder);
    await expect(wrapper.saveImage(name('none'), join(folder, 'none.tar'))).rejects.toMatchObject({
      code: expect.stringMatching(/not-found|engine-failure/),
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('an interruption half way leaves the file that was there', async () => {
    const reference = `${name('interrupted')}:1`;
    await buildLarge(wrapper, reference, folder, 24 * 1024 * 1024);
    const path = join(folder, 'interrupted.tar');
    await wrapper.saveImage(image, path);
    const digest = digestOf(path);
    const before = readdirSync(folder);
    const abort = new AbortController();
    const error = await errorOf(
      wrapper.saveImage(reference, path, {
        signal: abort.signal,
        onBytes: (bytes) => bytes > 1024 * 1024 && abort.abort(),
      }),
    );
    expect(error).toMatchObject({ code: 'aborted' });
    expect(digestOf(path)).toBe(digest);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a file that is cut short, or is not there, is not loaded', async () => {
    const path = join(folder, 'cut.tar');
    await wrapper.saveImage(image, path);
    truncateSync(path, statSync(path).size - 700 * 1024);
    expect(await errorOf(wrapper.loadImage(path))).toMatchObject({
      code: expect.stringMatching(/engine-failure|bad-request/),
    });
    expect(await errorOf(wrapper.loadImage(join(folder, 'nothing.tar')))).toMatchObject({
      code: 'file-unreadable',
    });
  });

  it('a folder is copied out of a container, packed and unpacked', async () => {
    const container = `docker-map-test-registry-copy-${process.pid}`;
    const script =
      'mkdir -p /data/empty /data/deep/er && printf text >/data/file && chmod 640 /data/file &&' +
      'ln -s ../file /data/deep/link && ln /data/file /data/twin && chmod 750 /data/deep';
    await containers.create(
      container,
      { Image: image, Labels: {}, HostConfig: {}, Cmd: ['sh', '-c', `${script}; sleep 1000`] },
      [],
    );
    try {
      await containers.start(container);
      await expect
        .poll(() =>
          containers
            .download(container, '/data/twin')
            .next()
            .catch(() => undefined),
        )
        .toBeDefined();
      const target = join(folder, 'copied');
      await wrapper.copyResource(container, '/data', target, { extract: true });
      expect(readdirSync(target).sort()).toEqual(['deep', 'empty', 'file', 'twin']);
      expect(readFileSync(join(target, 'file'), 'utf8')).toBe('text');
      expect(lstatSync(join(target, 'file')).mode & 0o777).toBe(0o640);
      expect(readlinkSync(join(target, 'deep', 'link'))).toBe('../file');
      expect(lstatSync(join(target, 'twin')).ino).toBe(lstatSync(join(target, 'file')).ino);
      await wrapper.copyResource(container, '/data/file', join(folder, 'file.tar'));
      expect(readFileSync(join(folder, 'file.tar'), 'latin1')).toMatch(/^file\0/);
      const missing = errorOf(
        wrapper.copyResource(container, '/nothing', join(folder, 'nothing'), { extract: true }),
      );
      expect(await missing).toMatchObject({ code: 'not-found' });
      expect(existsSync(join(folder, 'nothing'))).toBe(false);
      expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    } finally {
      await containers.remove(container, { force: true });
    }
  });
});

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

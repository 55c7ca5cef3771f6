import { describe, expect, it } from 'vitest';
import { passwordLogin } from '../../../../src/registry/hidden-credentials.js';
import { errorOf, hasRegistry, password, startStage, username } from './support.js';

describe.skipIf(!hasRegistry)('images to and from a registry with accounts', async () => {
  const { registry, wrapper, image, client, name } = await startStage();
  const { images } = wrapper.engine;
  const account = passwordLogin(username, password);
  const logins = { find: () => Promise.resolve(account) };

  it('what is pushed can be pulled again, with digest and progress', async () => {
    const reference = `${name('round')}:1`;
    const { id } = await images.inspect(image);
    await images.tag(image, reference);
    const progress: { id?: string; current: number; total: number }[] = [];
    const log: string[] = [];
    const some = client({
      credentials: logins,
      onProgress: (one) => progress.push(one),
      onLog: ({ text }) => log.push(text),
    });
    const pushed = await some.push(reference);
    expect(pushed.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(pushed.size).toBeGreaterThan(100);
    expect(progress.some(({ current, total }) => current > 0 && total > 0)).toBe(true);
    expect(progress.every((one) => one.id !== undefined)).toBe(true);
    await images.remove(reference);
    const pulled = await some.pull(reference);
    expect(pulled).toEqual({ digest: pushed.digest, isNewer: true });
    expect((await images.inspect(reference)).id).toBe(id);
    expect(await some.pull(reference)).toEqual({ digest: pushed.digest, isNewer: false });
    expect(log.join('\n')).toContain(`Digest: ${pushed.digest}`);
  });

  it('without a login, neither is let through, and the hint says how to log in', async () => {
    const reference = `${name('nobody')}:1`;
    await images.tag(image, reference);
    const expected = {
      code: 'registry-login',
      hint: expect.stringContaining(`docker-map login ${registry.host}`),
    };
    expect(await errorOf(wrapper.push(reference))).toMatchObject(expected);
    expect(await errorOf(wrapper.pull(reference))).toMatchObject(expected);
  });

  it('a wrong password is told from none', async () => {
    const reference = `${name('wrong')}:1`;
    await images.tag(image, reference);
    const wrong = client({
      credentials: { find: () => Promise.resolve(passwordLogin(username, 'secret-2')) },
    });
    for (const error of [await errorOf(wrong.push(reference)), await errorOf(wrong.pull(reference))]) {
      expect(error).toMatchObject({ code: 'registry-denied' });
      expect(String(error)).not.toContain('secret-2');
    }
  });

  it('an unknown image and an unknown tag are told as such', async () => {
    const known = name('known');
    await images.tag(image, `${known}:1`);
    const some = client({ credentials: logins });
    await some.push(`${known}:1`);
    for (const unknown of [`${known}:2`, known, name('none')])
      expect(await errorOf(some.pull(unknown))).toMatchObject({ code: 'image-unknown' });
    for (const absent of [`${known}:3`, name('none')])
      expect(await errorOf(some.push(absent))).toMatchObject({ code: 'image-unknown' });
  });

  it('where no registry is, the hint names it', async () => {
    // Nobody listens at that port.
    const reference = 'localhost:1/docker-map-test/none';
    await images.tag(image, reference);
    const expected = { code: 'registry-unreachable', hint: expect.stringContaining('localhost:1') };
    expect(await errorOf(wrapper.pull(reference))).toMatchObject(expected);
    await images.remove(reference);
  });

  it('a login that cannot be looked up keeps nobody from trying, and is told of where one is needed', async () => {
    const reference = `${name('helper')}:1`;
    await images.tag(image, reference);
    const broken = client({
      credentials: { find: () => Promise.reject(new Error('the keychain is locked')) },
    });
    const error = await errorOf(broken.push(reference));
    expect(error).toMatchObject({ code: 'registry-login', message: expect.stringContaining('keychain') });
  });
});

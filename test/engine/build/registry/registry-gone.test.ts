/** The registry ends in the middle of a transfer. Engines try again for most of a minute before they give up. */
import { describe, expect, it } from 'vitest';
import { passwordLogin } from '../../../../src/registry/hidden-credentials.js';
import { buildLarge, errorOf, hasRegistry, password, type Stage, startStage, username } from './support.js';

/** Large enough not to be through before the first progress is told. */
const bytes = 96 * 1024 * 1024;
const credentials = { find: () => Promise.resolve(passwordLogin(username, password)) };
const timeout = 300_000;

/** Its registry ends as soon as it has transferred something of a large layer. */
function dyingClient({ registry, client }: Stage) {
  let killed: Promise<void> | undefined;
  const wrapper = client({
    credentials,
    onProgress: ({ current, total }) => {
      if (current > 0 && total > bytes / 2) killed ??= registry.kill();
    },
  });
  return { wrapper, wasKilled: () => killed !== undefined };
}

describe.skipIf(!hasRegistry)('a registry that goes away half way', async () => {
  const [forPush, forPull] = [await startStage(), await startStage()];

  it.concurrent('ends a push with a clear error; when it is back, the push succeeds', {
    timeout,
  }, async () => {
    const { registry, client, name, folder } = forPush;
    const reference = `${name('pushed')}:1`;
    const steady = client({ credentials });
    const dying = dyingClient(forPush);
    await buildLarge(steady, reference, folder, bytes);
    const error = await errorOf(dying.wrapper.push(reference));
    expect(error).toMatchObject({ code: 'registry-connection-lost' });
    expect(dying.wasKilled()).toBe(true);
    await registry.start();
    expect((await steady.push(reference)).digest).toMatch(/^sha256:/);
  });

  it.concurrent('ends a pull with a clear error; when it is back, the pull succeeds', {
    timeout,
  }, async () => {
    const { registry, client, name, folder } = forPull;
    const reference = `${name('pulled')}:1`;
    const steady = client({ credentials });
    await buildLarge(steady, reference, folder, bytes);
    const { digest } = await steady.push(reference);
    await steady.engine.images.remove(reference);
    const dying = dyingClient(forPull);
    const error = await errorOf(dying.wrapper.pull(reference));
    expect(error).toMatchObject({ code: 'registry-connection-lost' });
    expect(dying.wasKilled()).toBe(true);
    expect((await steady.getImageTags()).has(reference)).toBe(false);
    await registry.start();
    expect(await steady.pull(reference)).toEqual({ digest, isNewer: true });
  });
});

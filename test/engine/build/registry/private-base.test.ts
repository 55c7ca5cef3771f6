/** A base image that only those who are logged in may have: both builders get the login. */
import { describe, expect, it } from 'vitest';
import { passwordLogin } from '../../../../src/registry/hidden-credentials.js';
import { errorOf, hasRegistry, password, startStage, username } from './support.js';

describe.skipIf(!hasRegistry)('a build on a private base image', async () => {
  const { wrapper, image, client, name } = await startStage();
  const { images } = wrapper.engine;
  const credentials = { find: () => Promise.resolve(passwordLogin(username, password)) };

  it.each(['buildkit', 'classic'] as const)('works with %s, and only with the login', async (builder) => {
    const base = `${name(`base-${builder}`)}:1`;
    // A layer of its own, so that nothing of it is there already.
    const source = (text: string) =>
      ({ source: { kind: 'dockerfile', text, files: [], archives: [] } }) as const;
    await wrapper.build(base, source(`FROM ${image}\nRUN echo ${base} >/base\n`));
    await client({ credentials }).push(base);
    await images.remove(base, { force: true });

    const made = name(`made-${builder}`);
    const onBase = { ...source(`FROM ${base}\nRUN cp /base /copied\n`), builder, pull: true };
    const error = await errorOf(wrapper.build(made, onBase));
    expect(error).toMatchObject({ message: expect.stringMatching(/credentials|authoriz|denied|login/i) });
    const id = await client({ credentials }).build(made, { ...onBase, addTags: ['2'], addLatestTag: true });
    const tags = await wrapper.getImageTags();
    expect([tags.get(`${made}:latest`), tags.get(`${made}:2`)]).toEqual([id, id]);
  });
});

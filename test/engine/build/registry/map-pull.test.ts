import { describe, expect, it } from 'vitest';
import { ContainerMap, MappingDockerClient, RunError } from '../../../../src/index.js';
import { passwordLogin } from '../../../../src/registry/hidden-credentials.js';
import { errorOf, hasRegistry, password, startStage, username } from './support.js';

describe.skipIf(!hasRegistry)('a map whose image is on a private registry', async () => {
  const { wrapper, image, client, name } = await startStage();
  const credentials = { find: () => Promise.resolve(passwordLogin(username, password)) };

  it('is pulled with the login of the run, and not without', async () => {
    const reference = `${name('map')}:1`;
    await wrapper.engine.images.tag(image, reference);
    await client({ credentials }).push(reference);
    await wrapper.engine.images.remove(reference);
    const map = new ContainerMap('docker-map-test-registry', { web: { image: reference } });
    const mapping = new MappingDockerClient(map, wrapper);
    const none = { find: () => Promise.resolve(undefined) };
    const error = await errorOf(mapping.pullImages(undefined, { credentials: none }));
    expect(error).toBeInstanceOf(RunError);
    expect(error).toMatchObject({
      result: {
        outcomes: [
          {
            error: {
              code: 'image-pull',
              hint: expect.stringContaining('docker-map login'),
              cause: { code: 'registry-login' },
            },
          },
        ],
      },
    });
    await mapping.pullImages(undefined, { credentials });
    expect((await wrapper.getImageTags()).has(reference)).toBe(true);
  });
});

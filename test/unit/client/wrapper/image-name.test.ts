/** A new image must have a name, and one that an image can have; it is looked at before anything else. */
import { expect, test } from 'vitest';
import { DockerClientWrapper } from '../../../../src/client/docker-client-wrapper.js';
import { DockerFile } from '../../../../src/image/dockerfile/dockerfile.js';

const wrapper = new DockerClientWrapper('unix:///there/is/no/engine');

test.each([
  ["'My Image'", 'My Image'],
  ["''", ''],
  ['undefined', JSON.parse('{}').name],
])('%s is refused', async (shown, name) => {
  await expect(wrapper.buildFromFile(new DockerFile('busybox'), name)).rejects.toMatchObject({
    code: 'image-name',
    message: `${shown} is no name for an image`,
  });
});

test('a name with a registry, its port and a tag is not', async () => {
  const built = wrapper.buildFromFile(new DockerFile('busybox'), 'localhost:5000/shop/web:1.2');
  await expect(built).rejects.toMatchObject({ code: 'engine-socket-missing' });
});

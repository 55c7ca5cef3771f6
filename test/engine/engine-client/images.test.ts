import { expect, it } from 'vitest';
import { image, testEngine } from './test-engine.js';

const { images } = testEngine();

it('an image is inspected by every reference, tagged, listed and removed', async () => {
  const { id } = await images.inspect(image);
  const reference = 'docker-map-test-engine/tagged:1';
  await images.tag(image, reference);
  expect((await images.inspect(reference)).id).toBe(id);
  expect((await images.list()).find((one) => one.id === id)?.references).toContain(reference);
  expect(await images.remove(reference)).toBe(true);
  expect(await images.remove(reference)).toBe(false);
});

it('an image that no registry has cannot be pulled', async () => {
  // Nobody listens at that port.
  const error = await images.pull('127.0.0.1:1/none').catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    code: 'registry-unreachable',
    message: expect.stringContaining('127.0.0.1:1'),
  });
});

it('what is no archive cannot be loaded', async () => {
  await expect(images.load(Buffer.from('no archive'))).rejects.toMatchObject({
    code: expect.stringMatching(/engine-failure|bad-request/),
  });
});

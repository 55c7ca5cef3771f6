/** Images: what containers get of them, references, removal, archives. */
import { expect } from 'vitest';
import { fieldsOf, listOf, textsAt } from '../../../src/engine/answer/read.js';
import { contractCase } from '../contract-case.js';
import { created } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';
import { withReference } from '../support/with-reference.js';

export const imageCases = [
  contractCase('an image is listed with all its references', async ({ engine, image }) => {
    const { id } = await engine.images.inspect(image);
    const found = (await engine.images.list()).find((one) => one.id === id);
    expect(found?.references).toContain(image);
    expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
  }),

  contractCase('an image tells what its containers get', async ({ engine, image }) => {
    const { configuration } = await engine.images.inspect(image);
    expect(textsAt(configuration, 'Env')).toContainEqual(expect.stringMatching(/^PATH=\//));
    expect(textsAt(configuration, 'Cmd')).not.toEqual([]);
  }),

  contractCase('an image tells its layers', async ({ engine, image }) => {
    const { layers } = await engine.images.inspect(image);
    expect(layers.length).toBeGreaterThan(0);
    for (const layer of layers) expect(layer).toMatch(/^sha256:[0-9a-f]{64}$/);
  }),

  contractCase('an image is found by its id, in full and in part', async ({ engine, image }) => {
    const { id } = await engine.images.inspect(image);
    expect((await engine.images.inspect(id)).id).toBe(id);
    expect((await engine.images.inspect(id.slice('sha256:'.length, 'sha256:'.length + 12))).id).toBe(id);
  }),

  contractCase('an image that is not there is not found', async ({ engine, raw }) => {
    const name = 'docker-map-contract/missing';
    const words = new RegExp(`No such image: ${name}:latest`);
    await expectRefusal(engine.images.inspect(name), 404, words);
    await expectRefusal(engine.images.tag(name, 'docker-map-contract/other'), 404, words);
    await expectRefusal(raw('GET', `/images/${name}/history`), 404, words);
    await expectRefusal(raw('DELETE', `/images/${name}`), 404, words);
    expect(await engine.images.remove(name)).toBe(false);
  }),

  contractCase('no container is made of an image that is not there', async (context) => {
    const answer = created(context, 'without', { Image: 'docker-map-contract/missing:2' });
    await expectRefusal(answer, 404, /No such image: docker-map-contract\/missing:2/);
  }),

  contractCase('an image gets a further reference', async (context) => {
    const { images } = context.engine;
    await withReference(context, async (reference) => {
      const { id } = await images.inspect(context.image);
      expect((await images.inspect(reference)).id).toBe(id);
      expect((await images.list()).find((one) => one.id === id)?.references).toContain(reference);
    });
  }),

  contractCase('a reference can be removed, and the image stays', async (context) => {
    const { images } = context.engine;
    await withReference(context, async (reference) => {
      expect(await images.remove(reference)).toBe(true);
      await expectRefusal(images.inspect(reference), 404, /no such image/i);
      expect((await images.inspect(context.image)).references).not.toContain(reference);
    });
  }),

  contractCase('what is no reference is refused', async ({ engine, image }) => {
    const answer = engine.images.tag(image, 'NoReference:1');
    await expectRefusal(answer, [400, 500], /repository name.* must be lowercase/);
  }),

  contractCase('an image by its id cannot be removed while containers use it', async (context) => {
    await created(context, 'user');
    const { id } = await context.engine.images.inspect(context.image);
    await expectRefusal(
      context.engine.images.remove(id),
      409,
      /conflict: unable to (delete|remove).* image is (being used by|referenced in)|container \w+ is using its referenced image/,
    );
  }),

  contractCase('an image tells how it was made, newest first', async ({ engine, image, raw }) => {
    const { id } = await engine.images.inspect(image);
    const { json } = await raw('GET', `/images/${image}/history`);
    const history = listOf(json, 'history').map((entry) => fieldsOf(entry, 'entry'));
    expect(history.length).toBeGreaterThan(0);
    expect(history[0]).toMatchObject({ Id: id, CreatedBy: expect.any(String), Size: expect.any(Number) });
    expect(textsAt(history[0] ?? {}, 'Tags')).toContain(image);
  }),

  contractCase('a container bears the id of its image, and the name that it was made by', async (context) => {
    const name = await created(context, 'of-image');
    const { id } = await context.engine.images.inspect(context.image);
    expect((await context.engine.containers.inspect(name)).imageId).toBe(id);
    expect(await context.listed(name)).toMatchObject({ image: context.image, imageId: id });
  }),

  contractCase('an image of a registry that is not there cannot be fetched', async ({ engine }) => {
    // Nobody listens at that port.
    await expectRefusal(engine.images.pull('127.0.0.1:1/none'), [404, 500], /127\.0\.0\.1:1/);
  }),

  contractCase('what is no archive cannot be loaded', async ({ engine }) => {
    // Some say so in a stream that has begun with "all is well".
    await expectRefusal(engine.images.load(Buffer.from('no archive')), [200, 400, 500], /./);
  }),
];

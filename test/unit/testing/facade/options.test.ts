import { describe, expect, it } from 'vitest';
import {
  exits,
  type SimulatedApiVersion,
  SimulatedEngine,
  type SimulatedEngineOptions,
} from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

describe('an engine', () => {
  it('speaks the version of the API that it is to speak, as an engine of that time', async () => {
    await using test = await connected({ apiVersion: '1.41' });
    expect(await test.client.version()).toMatchObject({ api: '1.41', engine: '20.10.24' });
  });

  it('has busybox, and the images that it was given', async () => {
    await using engine = await SimulatedEngine.start({ images: ['web:1', 'database'] });
    expect(engine.images.flatMap(({ tags }) => tags)).toEqual(['busybox:latest', 'web:1', 'database:latest']);
  });

  it('runs containers of images without a behaviour', async () => {
    await using engine = await SimulatedEngine.start({ images: ['web:1'] });
    engine.createContainer('web', { Image: 'web:1' }, { started: true });
    await Promise.resolve();
    expect(engine.container('web').status).toBe('running');
  });

  it('takes the configuration of an image', async () => {
    const image = { behaviour: exits(0), config: { Labels: { a: 'b' } } };
    await using engine = await SimulatedEngine.start({ images: { job: image } });
    expect(engine.createContainer('job', { Image: 'job' }).labels).toEqual({ a: 'b' });
  });

  it('can pull what is in the registry, and what is published there later', async () => {
    await using test = await connected({ registry: ['web:1'] });
    await test.client.images.pull('web:1');
    await expect(test.client.images.pull('web:2')).rejects.toThrow();
    test.engine.publishImage('web:2');
    await test.client.images.pull('web:2');
    expect(test.engine.images.flatMap(({ tags }) => tags)).toEqual(['busybox:latest', 'web:1', 'web:2']);
  });
});

describe('an option that is wrong is refused', () => {
  it.each<[string, object, unknown, string | undefined]>([
    [
      'an unknown name',
      { latencies: 3 },
      'SimulatedEngine.start: there is no "latencies".',
      'Did you mean "latency"?',
    ],
    [
      'a word of an image',
      { images: { web: { behavior: 1 } } },
      'images, "web": there is no "behavior".',
      'Did you mean "behaviour"?',
    ],
    [
      'no reference of an image',
      { registry: ['Web:1'] },
      expect.stringMatching(/^registry, "Web:1": invalid reference format/),
      "Images are named as 'name:tag'.",
    ],
    ['where to listen', { listen: 'unx' }, 'listen: "unx" is none of "unix", "tcp".', 'Did you mean "unix"?'],
    [
      'a latency',
      { latency: { '*': -1 } },
      'latency, "*": -1 is no time.',
      'Times are milliseconds, 0 or more.',
    ],
    ['a seed', { seed: 0.5 }, 'seed: 0.5 is no whole number.', 'Any one will do: 1, 2, 3.'],
  ])('%s', async (_, options, message, hint) => {
    await expect(SimulatedEngine.start(options)).rejects.toMatchObject({
      code: 'engine-option',
      message,
      hint,
    });
  });

  it('a version of the API', async () => {
    const apiVersion: string = '1.40';
    const options: SimulatedEngineOptions = { apiVersion: apiVersion as SimulatedApiVersion };
    await expect(SimulatedEngine.start(options)).rejects.toMatchObject({
      code: 'engine-option',
      message: 'apiVersion: no simulated engine speaks "1.40".',
    });
  });

  it('a call of a latency', async () => {
    const options = { latency: { 'POST /container/*/start': 5 } } as const;
    await expect(SimulatedEngine.start(options)).rejects.toMatchObject({
      code: 'call-unknown',
      hint: 'Did you mean "POST /containers/*/start"?',
    });
  });
});

/** Programs without types: a word that is no option is an error that names the likely one, and nothing is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildImage } from '../../../src/build/build-image.js';
import { DockerClientWrapper } from '../../../src/client/docker-client-wrapper.js';
import { DockerContext } from '../../../src/image/context/docker-context.js';
import { DockerFile } from '../../../src/image/dockerfile/dockerfile.js';
import { DockerLogins } from '../../../src/registry/docker-logins.js';
import { SimulatedEngine } from '../../../src/testing/index.js';
import { specification } from '../build/specification.js';

const refusal = (of: string, meant: string) =>
  expect.objectContaining({
    code: 'call-option',
    message: expect.stringContaining(of),
    hint: `Did you mean '${meant}'?`,
  });

/** What JavaScript would give. */
function untyped(options: object): object {
  return { ...options };
}

describe('an option that there is not', () => {
  it.each<[string, string, () => unknown]>([
    ['DockerFile', 'command', () => new DockerFile('busybox', untyped({ comand: 'httpd' }))],
    ['DockerContext', 'compression', () => new DockerContext(undefined, untyped({ compresion: 'none' }))],
    ['DockerContext.add', 'exclude', () => new DockerContext().add('/srv', 'srv', untyped({ excludes: [] }))],
    ['DockerClientWrapper', 'onLog', () => new DockerClientWrapper('unix:///none', untyped({ onlog: null }))],
    ['DockerLogins', 'folder', () => new DockerLogins(untyped({ foldr: '/x' }))],
  ])('is refused by %s', (of, meant, make) => {
    expect(make).toThrow(refusal(`'${of}'`, meant));
  });

  it('is told with those that there are, where none is near', () => {
    expect(() => new DockerContext(undefined, untyped({ zip: true }))).toThrow(
      expect.objectContaining({
        message: "'DockerContext' has no option 'zip'",
        hint: 'There are: compression, keepOwners, keepTimes, links, temporaryFile.',
      }),
    );
  });

  it('is fine where nothing is given for it', () => {
    expect(new DockerFile('busybox', untyped({ comand: undefined })).getValue()).toContain('busybox');
  });
});

describe('a wrapper', () => {
  let engine: SimulatedEngine;
  let wrapper: DockerClientWrapper;
  beforeAll(async () => {
    engine = await SimulatedEngine.start();
    wrapper = new DockerClientWrapper(engine.host);
  });
  afterAll(async () => {
    wrapper.close();
    await engine.close();
  });

  const dockerfile = () => new DockerFile('scratch');
  it.each<[string, string, (options: object) => Promise<unknown>, object]>([
    ['build', 'path', (options) => wrapper.build('a', { path: '.', ...options }), { pth: '.' }],
    ['buildFromFile', 'noCache', (o) => wrapper.buildFromFile(dockerfile(), 'a', o), { nocache: true }],
    [
      'buildFromContext',
      'addTags',
      (o) => wrapper.buildFromContext(new DockerContext(), 'a', o),
      { addTag: [] },
    ],
    ['login', 'password', (options) => wrapper.login('docker.io', options), { pasword: 'geheim' }],
    ['pull', 'platform', (options) => wrapper.pull('a', options), { plattform: 'linux/arm64' }],
    ['push', 'signal', (options) => wrapper.push('a', options), { signl: null }],
    ['cleanupContainers', 'exclude', (o) => wrapper.cleanupContainers(o), { exclud: ['a'] }],
    ['removeAllContainers', 'listOnly', (o) => wrapper.removeAllContainers(o), { list_only: true }],
    ['cleanupImages', 'keepTags', (options) => wrapper.cleanupImages(options), { keepTag: ['1'] }],
    ['addExtraTags', 'addTags', (tags) => wrapper.addExtraTags('a', 'a', tags), { add_tags: ['1'] }],
    ['copyResource', 'extract', (o) => wrapper.copyResource('a', '/a', '/tmp/a', o), { extrat: true }],
    ['saveImage', 'compress', (o) => wrapper.saveImage('a', '/tmp/a', o), { compres: true }],
    ['loadImage', 'onBytes', (options) => wrapper.loadImage('/tmp/a', options), { onByte: null }],
    ['pushContainerLogs', 'timestamps', (o) => wrapper.pushContainerLogs('a', o), { timestamp: true }],
  ])('refuses it in %s, before anything is asked', async (of, meant, call, options) => {
    const error: unknown = await call(untyped(options)).catch((thrown: unknown) => thrown);
    expect(error).toEqual(refusal(`'${of}'`, meant));
    expect(String(error)).not.toContain('geheim');
    expect(engine.requests).toEqual([]);
  });

  it('is refused in a specification of an image, too', async () => {
    const given = { ...specification, ...untyped({ trget: 'site' }) };
    const error: unknown = await buildImage(wrapper.engine, 'a:1', given).catch((thrown: unknown) => thrown);
    expect(error).toEqual(refusal("'buildImage'", 'target'));
  });

  it.each([undefined, {}, './web'])('says what it takes where it gets %j', async (options) => {
    const call: (name: string, given: never) => Promise<unknown> = wrapper.build.bind(wrapper);
    const error: unknown = await Reflect.apply(call, undefined, ['a', options]).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'call-option', hint: expect.stringContaining("{ path: './web' }") });
  });
});

import { describe, expect, it } from 'vitest';
import { isAtLeast, NEWEST_API } from '../../../src/engine/api-version.js';
import { Engine } from '../../../src/engine/engine.js';
import { sendJson, serveEngine } from './engine-server.js';

it.each([
  ['1.41', '1.41', true],
  ['1.9', '1.41', false],
  ['1.100', '1.41', true],
  ['2.0', '1.41', true],
  ['1.44', '2.0', false],
])('%s is at least %s: %s', (version, minimum, expected) => {
  expect(isAtLeast(version, minimum)).toBe(expected);
});

describe('the version spoken', () => {
  it.each([
    ['that of an older engine', { newest: '1.43', oldest: '1.12' }, '1.43'],
    ['ours with a newer engine', { newest: '1.99', oldest: '1.44' }, NEWEST_API],
  ])('is %s', async (_, api, expected) => {
    const { engine } = await serveEngine((_, response) => sendJson(response, []), api);
    expect(await engine.version()).toEqual({
      api: expected,
      engine: '99.1',
      minimumApi: api.oldest,
      maximumApi: api.newest,
      os: 'linux',
      arch: 'amd64',
      components: [],
    });
  });

  it.each([
    [
      'too old',
      { newest: '1.40', oldest: '1.12' },
      'engine-too-old',
      /99\.1 speaks API 1\.12 to 1\.40; docker-map needs 1\.41/,
    ],
    [
      'too new',
      { newest: '1.99', oldest: '1.90' },
      'engine-too-new',
      /speaks API 1\.90 to 1\.99; docker-map knows 1\.41 to 1\./,
    ],
  ])('is none with an engine that is %s', async (_, api, code, message) => {
    const { engine, requests } = await serveEngine((_, response) => sendJson(response, []), api);
    await expect(engine.containers.list()).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(requests).toEqual([]);
  });
});

describe('a version that is pinned', () => {
  const api = { newest: '1.43', oldest: '1.42' };
  const pinned = (apiVersion: string) =>
    serveEngine((_, response) => sendJson(response, []), api, { apiVersion });

  it.each([
    ['1.42', '1.42'],
    ['v1.43', '1.43'],
  ])('is spoken: %s', async (apiVersion, expected) => {
    const { engine } = await pinned(apiVersion);
    expect(await engine.version()).toMatchObject({ api: expected });
  });

  it.each([
    ['1.41', 'engine-too-new'],
    ['1.44', 'engine-too-old'],
  ])('is refused where the engine does not speak it: %s', async (apiVersion, code) => {
    const { engine } = await pinned(apiVersion);
    await expect(engine.containers.list()).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`speaks API 1.42 to 1.43; API ${apiVersion} was asked for`),
      hint: expect.stringContaining('DOCKER_API_VERSION'),
    });
  });

  it.each([
    ['1.40', /"1\.40" cannot be spoken: docker-map knows 1\.41 to 1\./],
    ['1.999', /"1\.999" cannot be spoken/],
    ['auto', /"auto" is no version/],
    ['1', /"1" is no version/],
  ])('is refused where docker-map does not speak it: %s', (apiVersion, message) => {
    expect(() => new Engine({ kind: 'unix', path: '/none' }, { apiVersion })).toThrow(message);
  });
});

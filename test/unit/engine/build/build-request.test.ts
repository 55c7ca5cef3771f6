import { describe, expect, it } from 'vitest';
import { buildQuery } from '../../../../src/engine/build/build-query.js';
import type { BuildRequest } from '../../../../src/engine/build/build-request.js';
import { registryConfig } from '../../../../src/engine/build/registry-config.js';
import { queryText } from '../../../../src/engine/http/path.js';
import { serveEngine } from '../engine-server.js';
import { request } from './recorded.js';

const full: BuildRequest = {
  ...request,
  tags: ['a/b:1', 'a/b:2'],
  target: 'stage',
  arguments: { A: '1 & 2' },
  labels: { l: 'ä' },
  platform: 'linux/arm64',
  cacheFrom: ['x', 'y'],
  network: 'host',
  extraHosts: ['a:1.1.1.1', 'b:2.2.2.2'],
  pull: true,
  noCache: true,
};

function query(of: BuildRequest, podman = false): readonly string[] {
  return decodeURIComponent(queryText(buildQuery(of, { build: 'b', session: 's' }, podman)).slice(1))
    .split('&')
    .toSorted();
}

describe('what an engine is asked for', () => {
  it('is little where little is wanted', () => {
    expect(query(request)).toEqual(['dockerfile=Dockerfile', 'forcerm=true', 'rm=true', 'version=1']);
    expect(query({ ...request, builder: 'buildkit' })).toEqual([
      'buildid=b',
      'dockerfile=Dockerfile',
      'session=s',
      'version=2',
    ]);
    expect(query({ ...request, removeIntermediate: false })).toEqual(
      expect.arrayContaining(['forcerm=false', 'rm=false']),
    );
  });

  it('has all that a build can have', () => {
    expect(queryText(buildQuery(full, { build: 'b', session: 's' }, false))).toContain(
      'buildargs=%7B%22A%22%3A%221%20%26%202%22%7D',
    );
    expect(query(full)).toEqual(
      expect.arrayContaining([
        ...['t=a/b:1', 't=a/b:2', 'target=stage', 'platform=linux/arm64', 'networkmode=host'],
        ...['labels={"l":"ä"}', 'cachefrom=["x","y"]', 'extrahosts=a:1.1.1.1', 'extrahosts=b:2.2.2.2'],
        ...['pull=true', 'nocache=true'],
      ]),
    );
  });

  it("has hosts as a list where it is Podman's", () => {
    expect(query(full, true)).toContain('extrahosts=["a:1.1.1.1","b:2.2.2.2"]');
  });
});

describe('logins for the classic builder', () => {
  const credentials = async (registry: string) =>
    registry === 'docker.io' ? { username: 'me', password: 'ü?>' } : undefined;

  it('go along in a header', async () => {
    const headers = await registryConfig({
      ...request,
      credentials,
      registries: ['docker.io', 'other:5000'],
    });
    const text = headers['X-Registry-Config'] ?? '';
    expect(text).toMatch(/^[\w-]+=*$/);
    expect(text.length % 4).toBe(0);
    expect(JSON.parse(Buffer.from(text, 'base64url').toString())).toEqual({
      'https://index.docker.io/v1/': { username: 'me', password: 'ü?>' },
    });
  });

  it('are not asked for where no registry is named', async () => {
    expect(await registryConfig({ ...request, credentials, registries: [] })).toEqual({});
  });
});

it('sends the context as it is', async () => {
  const { engine, requests } = await serveEngine((_, response) =>
    response.end('{"aux":{"ID":"sha256:1"}}\n{"stream":"Successfully built 1\\n"}\n'),
  );
  const content = (async function* () {
    yield Buffer.from('one ');
    yield Buffer.from('two');
  })();
  expect(
    await engine.builds.run({ ...request, context: { kind: 'archive', content, dockerfile: 'Dockerfile' } }),
  ).toEqual({ id: 'sha256:1' });
  expect(requests[0]?.body).toBe('one two');
});

it('fails with what the context could not be read for', async () => {
  const { engine } = await serveEngine((_, response) => response.end());
  const unreadable = new Error('no such file');
  const content = (async function* () {
    yield Buffer.from('one');
    throw unreadable;
  })();
  const failed = await engine.builds
    .run({ ...request, context: { kind: 'archive', content, dockerfile: 'Dockerfile' } })
    .catch((error: unknown) => error);
  expect(failed).toBe(unreadable);
});

it('fails where a build ends without an image, or with what is no message', async () => {
  const answers = ['{"stream":"x"}\n', '[1]\n', '{"id":"moby.buildkit.trace","aux":"//8="}\n'];
  const { engine } = await serveEngine((_, response) => response.end(answers.shift()));
  for (const words of ['without an image', 'no object', 'protobuf']) {
    const failed = await engine.builds.run(request).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'engine-protocol', message: expect.stringContaining(words) });
  }
});

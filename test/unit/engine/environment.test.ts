import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressText } from '../../../src/engine/address.js';
import {
  addressFromEnvironment,
  apiVersionFromEnvironment,
  type EnvironmentOptions,
} from '../../../src/engine/environment.js';

const homes = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
afterAll(() => rmSync(homes, { recursive: true }));

/** A home folder with the contexts `work`, `secure` (TLS) and `empty`, of which `current` is in use. */
function home(current?: string): string {
  const homeDirectory = mkdtempSync(join(homes, 'home-'));
  const folder = join(homeDirectory, '.docker');
  mkdirSync(folder);
  if (current !== undefined)
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ currentContext: current }));
  storeContext(folder, 'work', { docker: { Host: 'unix:///work.sock' } });
  storeContext(folder, 'secure', { docker: { Host: 'tcp://secure:2376' } });
  storeContext(folder, 'empty', {});
  mkdirSync(join(folder, 'contexts', 'tls', keyOf('secure'), 'docker'), { recursive: true });
  return homeDirectory;
}

function storeContext(folder: string, name: string, endpoints: object): void {
  const meta = join(folder, 'contexts', 'meta', keyOf(name));
  mkdirSync(meta, { recursive: true });
  writeFileSync(join(meta, 'meta.json'), JSON.stringify({ Name: name, Metadata: {}, Endpoints: endpoints }));
}

function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

function found(options: EnvironmentOptions): string {
  const { address, source } = addressFromEnvironment({ homeDirectory: home(), environment: {}, ...options });
  return `${addressText(address)} by ${source}`;
}

describe('the engine is found', () => {
  const everything = { DOCKER_HOST: 'tcp://variable', DOCKER_CONTEXT: 'work' };
  it.each<[string, EnvironmentOptions, string]>([
    [
      'by the host named outright',
      { host: '/given', context: 'work', environment: everything },
      'unix:///given by --host',
    ],
    [
      'by the context named outright',
      { context: 'work', environment: everything },
      'unix:///work.sock by context "work"',
    ],
    [
      'by DOCKER_HOST',
      { environment: everything, homeDirectory: home('work') },
      'tcp://variable:2375 by DOCKER_HOST',
    ],
    [
      'by DOCKER_CONTEXT',
      { environment: { DOCKER_CONTEXT: 'work' }, homeDirectory: home('empty') },
      'unix:///work.sock by context "work"',
    ],
    ['by the context in use', { homeDirectory: home('work') }, 'unix:///work.sock by context "work"'],
    [
      'in another folder',
      { environment: { DOCKER_CONFIG: join(home('work'), '.docker') } },
      'unix:///work.sock by context "work"',
    ],
    ['at the default socket', {}, 'unix:///var/run/docker.sock by default socket'],
    [
      'at the default socket, without a home',
      { homeDirectory: '/none' },
      'unix:///var/run/docker.sock by default socket',
    ],
    [
      'by the context "default"',
      { homeDirectory: home('default') },
      'unix:///var/run/docker.sock by default socket',
    ],
    [
      'by "default", which is DOCKER_HOST',
      { context: 'default', environment: everything },
      'tcp://variable:2375 by DOCKER_HOST',
    ],
    [
      'by variables that are not empty',
      { environment: { DOCKER_HOST: '', DOCKER_CONTEXT: '' } },
      'unix:///var/run/docker.sock by default socket',
    ],
    [
      'at a socket, where TLS does not matter',
      { environment: { DOCKER_HOST: '/given', DOCKER_TLS_VERIFY: '1' } },
      'unix:///given by DOCKER_HOST',
    ],
  ])('%s', (_, options, expected) => {
    expect(found(options)).toBe(expected);
  });
});

describe('no engine is found', () => {
  it.each<[string, EnvironmentOptions, string, RegExp, RegExp]>([
    [
      'with TLS',
      { environment: { DOCKER_HOST: 'tcp://h:2376', DOCKER_TLS_VERIFY: '1' } },
      'engine-address',
      /DOCKER_TLS_VERIFY.*not support yet/,
      /socket/,
    ],
    ['by a context with TLS', { context: 'secure' }, 'engine-context', /"secure" uses TLS/, /socket/],
    [
      'by a context without engine',
      { context: 'empty' },
      'engine-context',
      /"empty" names no engine/,
      /context update/,
    ],
    [
      'by an unknown context',
      { context: 'wrok' },
      'engine-context',
      /"wrok"; there are: default, empty, secure, work/,
      /mean "work"/,
    ],
    [
      'by an unknown context in use',
      { homeDirectory: home('gone') },
      'engine-context',
      /no Docker context "gone"/,
      /context ls/,
    ],
    [
      'by an address that is none',
      { environment: { DOCKER_HOST: 'ssh://h' } },
      'engine-address',
      /ssh/,
      /Forward/,
    ],
  ])('%s', (_, options, code, message, hint) => {
    expect(() => found(options)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      }),
    );
  });

  it.each(['{', '[]'])('where config.json is %s', (text) => {
    const homeDirectory = home('work');
    const file = join(homeDirectory, '.docker', 'config.json');
    writeFileSync(file, text);
    expect(() => found({ homeDirectory })).toThrow(
      expect.objectContaining({ code: 'engine-configuration', message: expect.stringContaining(file) }),
    );
  });
});

it.each([
  [{ DOCKER_API_VERSION: '1.41' }, '1.41'],
  [{ DOCKER_API_VERSION: '' }, undefined],
  [{}, undefined],
])('of %j, the version of the API is %s', (environment, expected) => {
  expect(apiVersionFromEnvironment(environment)).toBe(expected);
});

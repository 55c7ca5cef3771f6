/** `ClientConfiguration`: manual, section 3.7.1, "Clients". */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { LandscapeSettings } from '../../../src/landscape/settings.js';
import { lazy } from '../../../src/lazy/lazy.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { evaluateClient } from '../../../src/map/evaluate/client.js';
import { MapError } from '../../../src/map/map-error.js';

const all = {
  baseUrl: 'unix:///var/run/docker.sock',
  version: '1.44',
  timeout: 60,
  interfaces: { private: '10.0.0.1', public: '178.0.0.1' },
  interfacesIpv6: { private: '2001:a01:a02:12f0::1' },
  domainname: 'example.com',
  stopTimeout: 20,
  waitTimeout: 5,
  authConfigs: { 'registry.example.com': { username: 'me', password: 'hunter2', reauth: true } },
  tls: { ca_cert: '/ca.pem', verify: true },
  features: { networks: true },
  constraints: { a: 1 },
  info: { Name: 'x' },
};

function problemsOf(values: object): readonly string[] {
  try {
    new ClientConfiguration(values);
  } catch (error) {
    if (error instanceof MapError)
      return error.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw error;
  }
  return [];
}

test('keeps what it is given, and gives it back', () => {
  const client = new ClientConfiguration(all);
  expect(client.asObject()).toEqual(all);
  expect(new ClientConfiguration(client.asObject()).asObject()).toEqual(all);
  expect(new ClientConfiguration(client).equals(client)).toBe(true);
  expect(client).toMatchObject(all);
});

test('is written as in files, and read from that', () => {
  const client = new ClientConfiguration(all);
  const written: unknown = JSON.parse(JSON.stringify(client));
  expect(written).toMatchObject({
    base_url: all.baseUrl,
    interfaces_ipv6: all.interfacesIpv6,
    stop_timeout: 20,
    auth_configs: all.authConfigs,
  });
  expect(new ClientConfiguration(Object(written)).asObject()).toEqual(all);
});

test('a text is where the engine is', () => {
  expect(new ClientConfiguration('host1').baseUrl).toBe('host1');
});

test('nothing is given: nothing is there', () => {
  const nothing = { baseUrl: undefined, version: null, timeout: undefined, interfaces: null, tls: undefined };
  expect(new ClientConfiguration(nothing).asObject()).toEqual({});
  expect(new ClientConfiguration().interfaces).toEqual({});
});

test('times have units, if wanted', () => {
  const client = new ClientConfiguration({ timeout: '1m30s', stopTimeout: '20', waitTimeout: '500ms' });
  expect(client.asObject()).toEqual({ timeout: 90, stopTimeout: 20, waitTimeout: 0.5 });
});

test('a stop timeout is a stop timeout, and no feature', () => {
  const client = new ClientConfiguration({ stopTimeout: 20 });
  expect([client.stopTimeout, client.features]).toEqual([20, {}]);
});

test('values can be assigned, and are refused at once', () => {
  const client = new ClientConfiguration({ domainname: 'a', stopTimeout: 5 });
  client.domainname = 'b';
  client.stopTimeout = null;
  expect(client.asObject()).toEqual({ domainname: 'b' });
  expect(() => {
    client.interfaces = { private: '2001:db8::1' };
  }).toThrow(MapError);
  expect(client.asObject()).toEqual({ domainname: 'b' });
});

test('an attribute that it does not have is refused in code without types too', () => {
  const client = new ClientConfiguration();
  expect(() => Object.assign(client, { baseURL: 'x' })).toThrow(TypeError);
  class Mine extends ClientConfiguration {
    readonly author = 'me';
  }
  expect(new Mine().author).toBe('me');
});

test('merged, each property by its rule', () => {
  const client = new ClientConfiguration({
    version: '1.41',
    domainname: 'a',
    interfaces: { a: '10.0.0.1', b: '10.0.0.2' },
  });
  client.mergeFromObject({ version: 'auto', interfaces: { b: '10.0.0.3' } });
  expect(client.asObject()).toEqual({
    version: 'auto',
    domainname: 'a',
    interfaces: { a: '10.0.0.1', b: '10.0.0.3' },
  });
});

test('lazy addresses stay lazy in asObject, and are known in toJSON', () => {
  const address = lazy(() => '10.0.0.9');
  const client = new ClientConfiguration({ interfaces: { private: address } });
  expect(client.asObject()).toEqual({ interfaces: { private: address } });
  expect(client.toJSON()).toEqual({ interfaces: { private: '10.0.0.9' } });
});

describe('refuses', () => {
  test.each([
    ['an unknown key', { baseURL: 'x' }, "baseURL: 'baseURL' is not a property of a client"],
    ['a feature by its name', { networks: true }, "networks: 'networks' is not a property of a client"],
    ['one property twice', { baseUrl: 'x', base_url: 'y' }, "base_url: 'base_url' is given twice"],
    [
      'an address of the other kind',
      { interfaces: { a: '::1' } },
      "interfaces.a: expected an IPv4 address, found '::1'; IPv6 addresses are in 'interfaces_ipv6'",
    ],
    [
      'an address that is a number',
      { interfacesIpv6: { a: 5 } },
      'interfacesIpv6.a: expected an IPv6 address, found the number 5',
    ],
    [
      'no addresses',
      { interfaces: '10.0.0.1' },
      "interfaces: expected IPv4 addresses by the names of interfaces, found '10.0.0.1'",
    ],
    [
      'a time before now',
      { timeout: -1 },
      'timeout: expected a number of seconds, or a time such as 1m30s, found the number -1',
    ],
    [
      'half a version',
      { version: '1' },
      "version: expected 'auto', or a version of the Engine API such as '1.41', in quotes, found '1'",
    ],
    [
      'what may have been 1.40',
      { version: 1.4 },
      "version: expected 'auto', or a version of the Engine API such as '1.41', in quotes, found the number 1.4",
    ],
    ['tls that is a text', { tls: 'yes' }, "tls: expected true, false, or a mapping of options, found 'yes'"],
  ])('%s', (_, values, problem) => {
    expect(problemsOf(values)).toEqual([problem]);
  });

  test.each([1.41, '1.41', 'auto'])('no version such as %s', (version) => {
    expect(problemsOf({ version })).toEqual([]);
  });
});

describe('credentials', () => {
  test.each([
    ['text', { authConfigs: 'hunter2' }],
    ['text for a registry', { authConfigs: { r: 'hunter2' } }],
    ['list', { authConfigs: { r: { password: ['hunter2'] } } }],
  ])('are not in the message for a %s', (_, values) => {
    const problems = problemsOf(values).join();
    expect(problems).toContain('authConfigs');
    expect(problems).not.toContain('hunter2');
  });

  test('are not shown when a configuration is printed', () => {
    const client = new ClientConfiguration(all);
    for (const shown of [
      inspect(client),
      inspect({ a: [client] }, { depth: 9, showHidden: true }),
      String(client),
    ]) {
      expect(shown).not.toContain('hunter2');
    }
    expect(inspect(client)).toMatch(/^ClientConfiguration \{.*'registry.example.com': '\(hidden\)'/s);
  });
});

describe('made known', () => {
  test('lazy values are worked out, and are what a landscape takes', async () => {
    const client = new ClientConfiguration({
      interfaces: { private: lazy(async () => '10.0.0.9') },
      interfacesIpv6: { private: lazy(() => '2001:db8::1') },
      stopTimeout: 5,
      domainname: 'example.com',
    });
    const settings: LandscapeSettings = await evaluateClient(client, 'apps1');
    expect(settings).toMatchObject({
      interfaces: { private: '10.0.0.9' },
      interfacesIpv6: { private: '2001:db8::1' },
      stopTimeout: 5,
      domainname: 'example.com',
    });
  });

  test('what they give is checked', async () => {
    const client = new ClientConfiguration({ interfaces: { private: lazy(() => 5) } });
    await expect(evaluateClient(client, 'apps1')).rejects.toMatchObject({
      problems: [
        { path: ['apps1', 'interfaces', 'private'], message: 'expected an IPv4 address, found the number 5' },
      ],
    });
  });
});

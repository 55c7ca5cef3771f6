/** Client files (manual, section 3.9.3). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveDeep } from '../../../src/lazy/resolve.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import type { ClientContent } from '../../../src/map/content/client.js';
import { MapError } from '../../../src/map/map-error.js';
import { loadClients } from '../../../src/yaml/load-clients.js';
import { loadClientsFile } from '../../../src/yaml/load-clients-file.js';
import type { YamlOptions } from '../../../src/yaml/options.js';

/** The manual's example of section 3.9.1, with addresses. */
const example = `
apps1:
  base_url: apps1_host
  interfaces:
    private: 10.0.0.11
apps2:
  base_url: apps2_host
  interfaces:
    private: 10.0.0.12
apps3:
  base_url: apps3_host
  interfaces:
    private: 10.0.0.13
web1:
  base_url: web1_host
  interfaces:
    private: 10.0.0.21
    public: 178.0.0.1
`;

function errorOf(text: string, options: YamlOptions = {}): MapError {
  try {
    loadClients(text, undefined, { file: 'clients.yaml', ...options });
  } catch (error) {
    if (error instanceof MapError) return error;
    throw error;
  }
  throw new Error('the clients are valid');
}

test("the manual's example, from a text and from a file", async () => {
  const clients = loadClients(example);
  expect(Object.keys(clients)).toEqual(['apps1', 'apps2', 'apps3', 'web1']);
  expect(clients['web1']).toBeInstanceOf(ClientConfiguration);
  expect(clients['web1']?.asObject()).toEqual({
    baseUrl: 'web1_host',
    interfaces: { private: '10.0.0.21', public: '178.0.0.1' },
  });
  const folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  try {
    const file = join(folder, 'clients.yaml');
    await writeFile(file, example);
    expect(JSON.stringify(await loadClientsFile(file))).toBe(JSON.stringify(clients));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a file that cannot be read', async () => {
  await expect(loadClientsFile('/nowhere/clients.yaml')).rejects.toMatchObject({
    code: 'file-unreadable',
    message: 'cannot read the client file /nowhere/clients.yaml: there is no such file',
  });
});

test('nothing is a client without properties, a text is where its engine is', () => {
  const clients = loadClients('a:\nb: ssh://me@host\nc: {}\n');
  expect(clients['a']?.asObject()).toEqual({});
  expect(clients['b']?.asObject()).toEqual({ baseUrl: 'ssh://me@host' });
  expect(clients['c']?.asObject()).toEqual({});
});

test('all that is wrong is told at once, with its place', () => {
  const error = errorOf(`
a b:
  timeout: soon
a:
  baseUrl: x
  tiemout: 5
  interfaces: {private: "2001:db8::1", public: 5}
  interfaces_ipv6: {private: 10.0.0.1}
b: [x]
c:
  version: 1.4
  stop_timeout: -1
d:
d: {}
`);
  expect(error.message.split('\n').filter((line) => line.startsWith('clients.yaml:'))).toEqual([
    expect.stringMatching(/^clients.yaml:2:1: 'a b' cannot be the name of a client/),
    expect.stringMatching(/^clients.yaml:3:12: expected a number of seconds/),
    "clients.yaml:5:3: 'baseUrl' is not a property of a client; did you mean 'base_url'?",
    "clients.yaml:6:3: 'tiemout' is not a property of a client; did you mean 'timeout'?",
    expect.stringMatching(/^clients.yaml:7:25: expected an IPv4 address.*'interfaces_ipv6'/),
    'clients.yaml:7:48: expected an IPv4 address, found the number 5',
    expect.stringMatching(/^clients.yaml:8:30: expected an IPv6 address.*'interfaces'/),
    'clients.yaml:9:1: expected the properties of a client as a mapping, found a list',
    expect.stringMatching(/^clients.yaml:11:12: expected 'auto', or a version/),
    expect.stringMatching(/^clients.yaml:12:17: expected a number of seconds/),
    "clients.yaml:14:1: the key 'd' is given twice",
  ]);
});

test.each(['- a', 'a', ''])('%j is no client file', (text) => {
  expect(errorOf(text).problems).toMatchObject([{ code: 'invalid-value', location: { line: 1, column: 1 } }]);
});

describe('tags and variables are as in maps', () => {
  const environment = { HOST: 'apps1', ADDRESS: '10.0.0.1', HOME: '/home/me' };
  const text = `
interpolate: true
a:
  base_url: tcp://\${HOST}:\${PORT:-2375}
  interfaces: !path_lazy {private: $ADDRESS}
  tls: !path {ca_cert: ~/ca.pem}
  auth_configs:
    registry.example.com: {username: me, password: !vault it}
`;
  const tags = { '!vault': (name: unknown) => `secret of ${name}` };

  test('in a file', () => {
    const client = loadClients(text, ClientConfiguration, { environment, tags })['a'];
    expect(client?.baseUrl).toBe('tcp://apps1:2375');
    expect(resolveDeep(client?.interfaces)).toEqual({ private: '10.0.0.1' });
    expect(client?.tls).toEqual({ ca_cert: '/home/me/ca.pem' });
    expect(client?.authConfigs).toEqual({
      'registry.example.com': { username: 'me', password: 'secret of it' },
    });
  });

  test('with problems', () => {
    const { problems } = errorOf(text, { environment: {} });
    expect(problems.map(({ code, location }) => `${code} ${location?.line}`)).toEqual([
      'variable 4',
      'unknown-tag 8',
    ]);
  });
});

describe('a class of the user', () => {
  class RegionalClient extends ClientConfiguration {
    readonly region: string;

    constructor({ region = 'here', ...values }: ClientContent & { readonly region?: string }) {
      super(values);
      this.region = region;
    }
  }

  test('takes its own keys', () => {
    const clients = loadClients('a: {base_url: x, region: eu}\nb:\n', RegionalClient);
    const { a, b } = clients;
    expect(a).toBeInstanceOf(RegionalClient);
    expect([a?.region, a?.baseUrl, b?.region]).toEqual(['eu', 'x', 'here']);
  });

  test('has its problems placed', () => {
    const load = () => loadClients('a:\n  base_url: 5\n  regoin: eu\n', RegionalClient, { file: 'c.yaml' });
    expect(load).toThrow(/c.yaml:2:13: expected a text.*\n.*\n.*\nc.yaml:3:3: 'regoin' is not a property/);
  });

  test('has what else it throws placed, and kept as the cause', () => {
    const cause = new Error('no region is free');
    class FullClient {
      constructor() {
        throw cause;
      }
    }
    const load = () => loadClients('a:\n  base_url: x\n', FullClient, { file: 'c.yaml' });
    expect(load).toThrow(
      expect.objectContaining({ cause, message: expect.stringContaining('c.yaml:1:1: no region') }),
    );
  });
});

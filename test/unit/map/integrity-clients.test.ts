/** Clients and interfaces, where it is known which ones there are. */
import { expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapError } from '../../../src/map/map-error.js';
import { formatProblem } from '../../../src/map/problem.js';

const clients = {
  __default__: { interfaces: { private: '10.0.0.1' }, interfacesIpv6: { private: 'fd00::1' } },
  apps: { interfaces: { public: '192.0.2.1' } },
};

function found(content: object): string[] {
  try {
    new ContainerMap('main', content).checkIntegrity({ clients });
    return [];
  } catch (error) {
    if (error instanceof MapError) return error.problems.map(formatProblem);
    throw error;
  }
}

test.each<[string, object, string[]]>([
  [
    'a client that is not there',
    { clients: ['app'], a: { clients: ['apps', 'appz'] } },
    [
      "clients[0]: there is no client 'app'; did you mean 'apps'?",
      "a.clients[1]: there is no client 'appz'; did you mean 'apps'?",
    ],
  ],
  [
    'an interface that is not there',
    { a: { exposes: [[80, 80, 'privat']] } },
    ["a.exposes[0]: the client '__default__' has no 'privat' in 'interfaces'; did you mean 'private'?"],
  ],
  [
    'an interface of another client',
    { clients: 'apps', a: { exposes: [[80, 80, 'private']] } },
    ["a.exposes[0]: the client 'apps' has no 'private' in 'interfaces'"],
  ],
  [
    'an interface without an IPv6 address',
    { clients: 'apps', a: { exposes: [[80, 80, 'public', true]] } },
    ["a.exposes[0]: the client 'apps' has no 'public' in 'interfaces_ipv6'"],
  ],
  [
    'an interface that two clients do not have',
    { clients: ['apps', '__default__'], a: { exposes: [[80, 80, 'privat']] } },
    [
      "a.exposes[0]: the client 'apps' has no 'privat' in 'interfaces'",
      "a.exposes[0]: the client '__default__' has no 'privat' in 'interfaces'; did you mean 'private'?",
    ],
  ],
  [
    'an interface that the clients of two heirs do not have',
    {
      base: { abstract: true, exposes: [[80, 0, 'other']] },
      a: { extends: 'base', clients: 'apps' },
      b: { extends: 'base' },
      c: { extends: 'base' },
    },
    [
      "base.exposes[0]: the client 'apps' has no 'other' in 'interfaces'",
      "base.exposes[0]: the client '__default__' has no 'other' in 'interfaces'",
    ],
  ],
  [
    'nothing',
    {
      a: {
        exposes: [
          [80, 80, 'private'],
          [81, 81, 'private', true],
          [82, 82, '127.0.0.1'],
        ],
      },
    },
    [],
  ],
])('%s', (_, content, expected) => {
  expect(found(content)).toEqual(expected);
});

test('nothing is known of interfaces without clients', () => {
  const content = { a: { exposes: [[80, 80, 'private']] } };
  expect(() => new ContainerMap('main', content)).not.toThrow();
});

/** A port of the host can be published once on an engine and interface. */
import { describe, expect, test } from 'vitest';
import { lazy } from '../../../src/lazy/lazy.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { problemsOf } from './support.js';

const bound = (...binding: readonly unknown[]) => ({ exposes: [[80, ...binding]] });

describe('published twice', () => {
  test.each<[string, object, string]>([
    [
      'by two containers on all interfaces',
      { a: bound(8080), b: bound(8080) },
      "b.exposes[0]: port 8080/tcp of the host is published by both 'a' and 'b'",
    ],
    [
      'by all instances of one container',
      { a: { ...bound(8080), instances: ['one', 'two'] } },
      "a.exposes[0]: port 8080/tcp of the host is published by both 'a.one' and 'a.two'",
    ],
    [
      'by one container',
      {
        a: {
          exposes: [
            [80, 8080],
            [81, 8080],
          ],
        },
      },
      "a.exposes[1]: port 8080/tcp of the host is published twice by 'a'",
    ],
    [
      'on one interface and on all',
      { a: bound(8080, 'private'), b: bound(8080) },
      "b.exposes[0]: port 8080/tcp of the host is published by both 'a' and 'b'",
    ],
    [
      'on all of IPv4 and one of its addresses',
      { a: bound(8080, '0.0.0.0'), b: bound(8080, '127.0.0.1') },
      "b.exposes[0]: port 8080/tcp of the host is published by both 'a' and 'b'",
    ],
    [
      'on one IPv6 address, written in two ways',
      { a: bound(8080, '::1', true), b: bound(8080, '0:0:0:0:0:0:0:1', true) },
      "b.exposes[0]: port 8080/tcp of the host is published by both 'a' and 'b'",
    ],
    [
      'within a range, which is one problem',
      { a: { exposes: [['8000-8010', '8000-8010']] }, b: { exposes: [['9000-9005', '8005-8010']] } },
      "b.exposes[0]: port 8005/tcp of the host is published by both 'a' and 'b'",
    ],
    [
      'by two heirs of a base, which is one problem where it is written',
      { base: { abstract: true, ...bound(8080) }, a: { extends: 'base' }, b: { extends: 'base' } },
      "base.exposes[0]: port 8080/tcp of the host is published by both 'a' and 'b'",
    ],
    [
      'on an engine that both run on',
      { clients: ['x', 'y'], a: { ...bound(8080), clients: ['y', 'z'] }, b: bound(8080) },
      "b.exposes[0]: port 8080/tcp of the host is published by both 'a' and 'b'",
    ],
  ])('%s', (_, content, expected) => {
    expect(problemsOf(content).map((text) => text.replace(/^containers\./, ''))).toEqual([expected]);
  });
});

describe('no collision', () => {
  test.each<[string, object]>([
    ['ports that the engine chooses', { a: bound(0), b: bound(0) }],
    ['ports that are not published', { a: { exposes: [80] }, b: { exposes: [80] } }],
    ['protocols', { a: { exposes: [['53/tcp', 53]] }, b: { exposes: [['53/udp', 53]] } }],
    ['addresses', { a: bound(8080, '127.0.0.1'), b: bound(8080, '127.0.0.2') }],
    ['interfaces of unknown address', { a: bound(8080, 'public'), b: bound(8080, 'private') }],
    ['IPv4 and IPv6', { a: bound(8080, '0.0.0.0'), b: bound(8080, '::', true) }],
    ['engines', { a: { ...bound(8080), clients: 'x' }, b: { ...bound(8080), clients: 'y' } }],
    ['values to come', { a: bound(lazy(() => 8080)), b: bound(lazy(() => 8080)) }],
    [
      'interfaces to come',
      {
        a: bound(
          8080,
          lazy(() => 'x'),
        ),
        b: bound(
          8080,
          lazy(() => 'x'),
        ),
      },
    ],
    ['the network of the host', { a: { ...bound(8080), network_mode: 'host' }, b: bound(8080) }],
    [
      'the network of the host by an option',
      { a: { ...bound(8080), host_config: { network_mode: 'host' } }, b: bound(8080) },
    ],
    ['an abstract base', { a: { ...bound(8080), abstract: true }, b: bound(8080) }],
  ])('between %s', (_, content) => {
    expect(() => new ContainerMap('main', content)).not.toThrow();
  });
});

test('interfaces that have one address are the same, where the clients are known', () => {
  const map = new ContainerMap('main', { a: bound(8080, 'private'), b: bound(8080, '10.0.0.1') });
  const clients = { __default__: { interfaces: { private: '10.0.0.1' } } };
  expect(() => map.checkIntegrity({ clients })).toThrow("published by both 'a' and 'b'");
});

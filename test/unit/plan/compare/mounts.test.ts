/** What is mounted: by what is really there, whichever way it was declared. */
import { describe, expect, test } from 'vitest';
import type { ContainerMount } from '../../../../src/engine/snapshot.js';
import { differences } from './compared.js';

const volumes = { volumes: { data: '/data', other: '/other' } };

function volume(path: string, source: string, writable = true): ContainerMount {
  return { type: 'volume', path, source, writable, driver: 'local' };
}

describe('an attached volume', () => {
  const declared = { attaches: 'data' };
  const rest = volumes;

  test('may have been mounted by a bind', () => {
    const changes = { hostConfiguration: { Mounts: null, Binds: ['main.data:/data:rw'] } };
    expect(differences({ declared, rest, changes, foreign: true })).toEqual([]);
  });

  test.each([
    ['is not there any more', [], 'volumes: (none) -> main.data:/data'],
    ['is another one', [volume('/data', 'mine')], 'volumes: mine:/data -> main.data:/data'],
    ['is read-only', [volume('/data', 'main.data', false)], 'volumes: main.data:/data:ro -> main.data:/data'],
    [
      'is a path of the host',
      [{ ...volume('/data', '/srv'), type: 'bind' }],
      'volumes: /srv:/data -> main.data:/data',
    ],
  ])('%s', (_, mounts, difference) => {
    expect(differences({ declared, rest, changes: { mounts } })).toEqual([difference]);
  });

  test('is wanted where another container has brought it, too', () => {
    const given = { declared: { uses: 'data' }, made: {}, rest: { ...volumes, owner: { attaches: 'data' } } };
    expect(differences({ ...given, changes: { mounts: [volume('/data', 'main.data')] } })).toEqual([]);
    expect(differences(given)).toEqual(['volumes: (none) -> main.data:/data']);
  });
});

describe('a shared path', () => {
  test('has any volume, one that was carried over by name among them', () => {
    const mount = { Type: 'volume', Source: 'f'.repeat(64), Target: '/s' };
    const changes = { hostConfiguration: { Mounts: [mount] }, mounts: [volume('/s', mount.Source)] };
    expect(differences({ declared: { shares: '/s/' }, changes })).toEqual([]);
    expect(differences({ declared: { shares: '/s' }, changes: { mounts: [volume('/s', 'mine')] } })).toEqual(
      [],
    );
  });

  test('has one', () => {
    expect(differences({ declared: { shares: '/s' }, changes: { mounts: [] } })).toEqual([
      'volumes: (none) -> /s',
    ]);
  });
});

test('a volume at a path of the image takes the place of one without a name', () => {
  const image = { Volumes: { '/data': {} } };
  expect(differences({ declared: {}, made: { attaches: 'data' }, rest: volumes, image })).toEqual([
    'volumes: main.data:/data -> /data',
  ]);
  expect(differences({ declared: { binds: { '/data': '/tmp' } }, made: {}, image })).toEqual([
    'binds: 111111111111…:/data -> /tmp:/data',
  ]);
});

test.each([
  [{ binds: ['/srv/:/x/:rw,rprivate,cached'] }, { binds: { '/x': '/srv' } }],
  [
    { mounts: [{ Type: 'bind', Source: '/srv', Target: '/x', ReadOnly: true }] },
    { binds: { '/x': ['/srv', 'ro'] } },
  ],
  [
    { mounts: [{ Type: 'bind', Source: '/s', Target: '/x', BindOptions: { Propagation: 'rslave' } }] },
    { host_config: { binds: ['/s:/x:rslave'] } },
  ],
  [{ tmpfs: { '/x/': 'ro,size=1m' } }, { host_config: { tmpfs: ['/x:size=1m,ro'] } }],
])('%j is the same as %j', (made, declared) => {
  expect(differences({ declared, made: { host_config: made } })).toEqual([]);
});

test.each([
  [{ binds: ['/srv:/x:z'] }, { binds: { '/x': '/srv' } }, 'binds: /srv:/x:z -> /srv:/x'],
  [{ mounts: [{ Type: 'tmpfs', Target: '/x' }] }, {}, 'mounts: {"Type":"tmpfs"}:/x -> (none)'],
  [{ tmpfs: { '/x': 'ro' } }, { host_config: { tmpfs: '/x' } }, 'tmpfs: /x:ro -> /x'],
])('%j is not the same as %j', (made, declared, difference) => {
  expect(differences({ declared, made: { host_config: made } })).toEqual([difference]);
});

describe('the volumes of another container', () => {
  const declared = { uses: 'store' };
  const rest = { store: { image: 'x', shares: ['/a', '/b'] } };
  const store = (...mounts: { path: string; volume: string }[]) => ({
    containers: [{ id: 'b'.repeat(64), name: 'main.store', mounts }],
  });
  const both = store({ path: '/a', volume: 'one' }, { path: '/b', volume: 'two' });
  const mounts = [volume('/a', 'one'), volume('/b', 'two')];

  test('are mounted at its paths', () => {
    expect(differences({ declared, rest, ...both, changes: { mounts } })).toEqual([]);
  });

  test('are its own, not those of one that was there before', () => {
    const former = [volume('/a', 'one'), volume('/b', 'former')];
    expect(differences({ declared, rest, ...both, changes: { mounts: former } })).toEqual([
      'volumes_from: main.store (without /b) -> main.store',
    ]);
  });

  test('are wanted where it is to get them when it is made anew', () => {
    const only = store({ path: '/a', volume: 'one' });
    expect(differences({ declared, rest, ...only, changes: { mounts: [volume('/a', 'one')] } })).toEqual([
      'volumes_from: main.store (without /b) -> main.store',
    ]);
  });

  test('may have been asked for by its id, and for writing', () => {
    const hostConfiguration = { VolumesFrom: [`${'b'.repeat(12)}:rw`] };
    expect(differences({ declared, rest, ...both, changes: { mounts, hostConfiguration } })).toEqual([]);
    expect(
      differences({
        declared: { uses: { store: 'ro' } },
        rest,
        ...both,
        changes: { mounts, hostConfiguration },
      }),
    ).toEqual(['volumes_from: main.store -> main.store:ro']);
  });
});

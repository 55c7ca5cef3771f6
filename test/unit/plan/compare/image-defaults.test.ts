/** What a container has from its image is no difference; what is declared over it is one, and comes off again. */
import { describe, expect, test } from 'vitest';
import { differences } from './compared.js';

const image = {
  User: 'postgres',
  WorkingDir: '/srv/',
  Env: ['PATH=/bin', 'LANG=C'],
  Entrypoint: ['docker-entrypoint.sh'],
  Cmd: ['postgres'],
  ExposedPorts: { '5432/tcp': {} },
  Volumes: { '/var/lib/postgresql/data': {} },
  Labels: { vendor: 'someone' },
  StopSignal: 'SIGINT',
  Healthcheck: { Test: ['CMD-SHELL', 'pg_isready'], Interval: 30_000_000_000 },
};
const check = { Test: ['CMD-SHELL', 'pg_isready'], Interval: 5_000_000_000 };

test('a container that declares nothing has what the image gives it', () => {
  expect(differences({ declared: {}, image })).toEqual([]);
  expect(differences({ declared: {}, image, foreign: true })).toEqual([]);
});

describe.each([
  ['user', { user: 5 }, {}, 'user: postgres -> 5'],
  ['working_dir', { create_options: { working_dir: '/' } }, {}, 'working_dir: /srv -> /'],
  ['command', { create_options: { command: 'sh -c "a b"' } }, {}, 'command: postgres -> sh -c "a b"'],
  [
    'environment',
    { create_options: { environment: { LANG: 'de' } } },
    {},
    'environment: LANG=*** (another value) -> LANG=***',
  ],
  [
    'a variable that is taken out',
    { create_options: { environment: ['LANG'] } },
    {},
    'environment: LANG=*** -> LANG (none)',
  ],
  ['labels', { create_options: { labels: { vendor: 'me' } } }, {}, 'labels: vendor=someone -> vendor=me'],
  ['ports', { exposes: 80 }, {}, 'ports: (none) -> 80/tcp'],
  ['volumes', { shares: '/more' }, {}, 'volumes: (none) -> /more'],
  ['stop_signal', { stop_signal: 'TERM' }, {}, 'stop_signal: SIGINT -> SIGTERM'],
  [
    'healthcheck',
    { healthcheck: { interval: '5s' } },
    { Healthcheck: check },
    'healthcheck: interval 30s -> interval 5s',
  ],
  [
    'no health check',
    { healthcheck: { test: null } },
    {},
    'healthcheck: test CMD-SHELL pg_isready, interval 30s -> none',
  ],
] as const)('%s', (_, declared, configuration, difference) => {
  test('is equal where it is as declared', () => {
    expect(differences({ declared, image, changes: { configuration } })).toEqual([]);
  });

  test('differs where it is declared now', () => {
    expect(differences({ declared, made: {}, image })).toEqual([difference]);
  });

  test('differs where it is not declared any more', () => {
    const field = difference.split(':', 1)[0];
    const lines = differences({ declared: {}, made: declared, image, changes: { configuration } });
    expect(lines.map((line) => line.split(':', 1)[0])).toEqual([field]);
  });
});

test('a declared entrypoint drops the command of the image', () => {
  const declared = { create_options: { entrypoint: 'sh' } };
  expect(differences({ declared, image, changes: { configuration: { Cmd: null } } })).toEqual([]);
  expect(differences({ declared, made: {}, image })).toEqual([
    'command: postgres -> (none)',
    'entrypoint: docker-entrypoint.sh -> sh',
  ]);
});

test.each([[[]], [['']]])('%j is no entrypoint at all', (entrypoint) => {
  const declared = { create_options: { entrypoint, command: 'x' } };
  expect(differences({ declared, image, changes: { configuration: { Entrypoint: null } } })).toEqual([]);
  expect(differences({ declared, made: { create_options: { command: 'x' } }, image })).toEqual([
    'entrypoint: docker-entrypoint.sh -> (none)',
  ]);
});

test('of an image that is gone, only what is declared is compared', () => {
  const made = { create_options: { environment: { A: 1 }, labels: { a: 'b' } }, user: 5 };
  const gone = { image: null, changes: { configuration: { Env: ['A=1', 'LANG=C'], WorkingDir: '/srv' } } };
  expect(differences({ declared: made, ...gone })).toEqual([]);
  expect(differences({ declared: { ...made, user: 6 }, made, ...gone })).toEqual(['user: 5 -> 6']);
});

test.each([
  ['id of app:1', 'id of app:1', []],
  [
    'sha256:0123456789abcdef',
    'sha256:fedcba9876543210',
    ['image: app:1 (fedcba987654) -> app:1 (0123456789ab)'],
  ],
  [undefined, 'sha256:fedcba9876543210', ['image: app:1 (fedcba987654) -> app:1 (not on the engine)']],
])('the image is compared by its id: %s, %s', (now, then, expected) => {
  expect(differences({ declared: {}, imageId: now, changes: { imageId: then } })).toEqual(expected);
});

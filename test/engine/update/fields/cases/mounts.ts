/** What is mounted where. */
import { type FieldCase, hosted, mapped } from '../field-case.js';

const mountOf = (size: number) => ({ Type: 'tmpfs', Target: '/x', TmpfsOptions: { SizeBytes: size } });

export const mountCases: readonly FieldCase[] = [
  mapped(
    'volumes',
    [{ one: '/a' }, { one: '/b' }],
    ['∓ {map}.one:/a -> {map}.one:/b', '± {map}.one:/b -> (none)'],
    {
      key: 'attaches',
      name: 'volumes-path',
    },
  ),
  {
    ...mapped('volumes', [{ two: '/a' }, { three: '/a' }], ['', '± {map}.three:/a -> (none)'], {
      key: 'attaches',
      name: 'volumes-other',
    }),
    changed: [
      '± stop-first; with volume {map}.three; volumes differs',
      '    volumes: {map}.two:/a -> {map}.three:/a',
    ],
  },
  mapped('volumes', [['/a'], ['/a', '/b']], ['∓ (none) -> /b', '± ID…:/a, ID…:/b -> (none)'], {
    key: 'shares',
    name: 'volumes-shares',
  }),
  mapped(
    'binds',
    [{ '/tmp': ['/etc', 'ro'] }, { '/tmp': '/etc' }],
    ['∓ /etc:/tmp:ro -> /etc:/tmp', '± /etc:/tmp -> (none)'],
  ),
  hosted(
    'mounts',
    [[mountOf(1_048_576)], [mountOf(2_097_152)]],
    [
      '± {"TmpfsOptions":{"SizeBytes":1048576},"Type":"tmpfs"}:/x -> {"TmpfsOptions":{"SizeBytes":2097152},"Type":"tmpfs"}:/x',
      '± {"TmpfsOptions":{"SizeBytes":2097152},"Type":"tmpfs"}:/x -> (none)',
    ],
  ),
  hosted(
    'tmpfs',
    [{ '/x': 'size=1m' }, { '/x': 'size=2m', '/y': '' }],
    ['± /x:size=1m -> /x:size=2m, /y', '± /x:size=2m, /y -> (none)'],
  ),
  mapped(
    'volumes_from',
    ['peer', [['peer', 'ro']]],
    ['± {map}.peer -> {map}.peer:ro', '± {map}.peer:ro -> (none)'],
    { key: 'uses' },
  ),
  hosted('volume_driver', ['local', 'local'], ['', '± local -> (none)']),
];

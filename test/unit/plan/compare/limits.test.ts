/** Limits and the restart policy: what mends a difference, as engines take it. */
import { describe, expect, test } from 'vitest';
import { differences, differing } from './compared.js';

const m = 2 ** 20;

function hosted(options: object): object {
  return { host_config: options };
}

/** As engines fill them in. */
const made64 = { hostConfiguration: { Memory: 64 * m, MemorySwap: 128 * m } };

describe.each([
  [
    'memory grows, and the swap with it',
    made64,
    { mem_limit: '128m' },
    ['mem_limit'],
    { Memory: 128 * m, MemorySwap: 256 * m },
  ],
  [
    'memory comes to a container without a limit',
    {},
    { mem_limit: '64m' },
    ['mem_limit'],
    { Memory: 64 * m, MemorySwap: 128 * m },
  ],
  [
    'memory and swap',
    made64,
    { mem_limit: '128m', memswap_limit: '200m' },
    ['mem_limit', 'memswap_limit'],
    { Memory: 128 * m, MemorySwap: 200 * m },
  ],
  [
    'swap alone',
    made64,
    { mem_limit: '64m', memswap_limit: -1 },
    ['memswap_limit'],
    { Memory: 64 * m, MemorySwap: -1 },
  ],
  [
    'swap by hand',
    { hostConfiguration: { Memory: 64 * m, MemorySwap: 200 * m } },
    { mem_limit: '64m' },
    ['memswap_limit'],
    { Memory: 64 * m, MemorySwap: 128 * m },
  ],
  ['processors', { hostConfiguration: { NanoCpus: 5 } }, { nano_cpus: 6 }, ['nano_cpus'], { NanoCpus: 6 }],
  ['a quota that comes off', { hostConfiguration: { CpuQuota: 5 } }, {}, ['cpu_quota'], { CpuQuota: -1 }],
  [
    'a period that comes off',
    { hostConfiguration: { CpuPeriod: 5 } },
    {},
    ['cpu_period'],
    { CpuPeriod: 100_000 },
  ],
  ['processes that come off', { hostConfiguration: { PidsLimit: 5 } }, {}, ['pids_limit'], { PidsLimit: -1 }],
  [
    'a set of processors',
    { hostConfiguration: { CpusetCpus: '0' } },
    { cpuset_cpus: '0-1' },
    ['cpuset_cpus'],
    { CpusetCpus: '0-1' },
  ],
  [
    'a restart policy',
    {},
    { restart_policy: { Name: 'on-failure', MaximumRetryCount: 3 } },
    ['restart_policy'],
    { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 } },
  ],
  [
    'a restart policy by hand',
    { hostConfiguration: { RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } } },
    {},
    ['restart_policy'],
    { RestartPolicy: { Name: 'no', MaximumRetryCount: 0 } },
  ],
] as const)('%s', (_, changes, options, fields, merged) => {
  test('is changed in place', () => {
    const found = differing({ declared: hosted(options), made: {}, changes });
    expect(found.map(({ field }) => field)).toEqual(fields);
    const parts = found.map(({ remedy }) => (remedy.kind === 'update' ? remedy.changes : {}));
    expect(Object.assign({}, ...parts)).toEqual(merged);
  });
});

test.each([
  [{ Memory: 64 * m, MemorySwap: 128 * m }, 'mem_limit: 64m -> (none) (reset-limit)'],
  [{ MemoryReservation: m }, 'mem_reservation: 1m -> (none) (reset-limit)'],
  [{ CpuShares: 5 }, 'cpu_shares: 5 -> (none) (reset-limit)'],
  [{ NanoCpus: 5 }, 'nano_cpus: 5 -> (none) (reset-limit)'],
  [{ CpusetCpus: '0,1' }, 'cpuset_cpus: 0,1 -> (none) (reset-limit)'],
  [{ OomKillDisable: true }, 'oom_kill_disable: true -> (none) (reset-limit)'],
])('%j does not come off in place', (hostConfiguration, difference) => {
  expect(differences({ declared: {}, foreign: true, changes: { hostConfiguration } })).toEqual([difference]);
});

test.each([
  ['processors by another measure', { nano_cpus: 5 }, { CpuQuota: 5 }, 'nano_cpus: (none) -> 5'],
  ['processors by yet another', { cpu_quota: 5 }, { NanoCpus: 5 }, 'cpu_quota: (none) -> 5'],
  [
    'a restart policy of what is removed when it ends',
    { restart_policy: { Name: 'always' }, auto_remove: true },
    { RestartPolicy: { Name: 'no' } },
    'restart_policy: no -> always',
  ],
])('%s takes a new container', (_, options, hostConfiguration, difference) => {
  const made = 'auto_remove' in options ? hosted({ auto_remove: true }) : {};
  expect(differences({ declared: hosted(options), made, changes: { hostConfiguration } })).toContain(
    difference,
  );
});

test.each([
  ['no restart policy has two names', {}, { RestartPolicy: { Name: '', MaximumRetryCount: 0 } }],
  ['no limit of processes has three', { pids_limit: -1 }, { PidsLimit: 0 }],
  ['a quota that was taken off is none', {}, { CpuQuota: -1, CpuPeriod: 100_000 }],
  ['numbers of processors', { cpuset_cpus: '0-2' }, { CpusetCpus: '0,1,2' }],
  ['a kernel without swap', { mem_limit: '64m' }, { Memory: 64 * m, MemorySwap: -1 }],
  [
    'a kernel without swap, where it is declared',
    { mem_limit: '64m', memswap_limit: '96m' },
    { MemorySwap: -1 },
  ],
  ['no memory limit, whatever the swap', {}, { MemorySwap: -1 }],
  ['swap as engines set it', { mem_limit: '64m', memswap_limit: '128m' }, made64.hostConfiguration],
])('%s', (_, options, hostConfiguration) => {
  expect(differences({ declared: hosted(options), changes: { hostConfiguration } })).toEqual([]);
});

test('kernel memory is compared where the engine still knows it', () => {
  const given = { declared: hosted({ kernel_memory: '32m' }), made: {} };
  expect(differences(given)).toEqual([]);
  expect(differences({ ...given, changes: { hostConfiguration: { KernelMemory: 0 } } })).toEqual([
    'kernel_memory: (none) -> 32m (update)',
  ]);
});

/** Limits, and the restart policy: most of them are changed in place. */
import { type FieldCase, hosted } from '../field-case.js';

export const limitCases: readonly FieldCase[] = [
  hosted(
    'restart_policy',
    [{ Name: 'always' }, { Name: 'on-failure', MaximumRetryCount: 3 }],
    ['~ always -> on-failure:3', '~ on-failure:3 -> no'],
  ),
  hosted('mem_limit', ['64m', '128m'], ['~ 64m -> 128m', '± 128m -> (none)']),
  hosted('memswap_limit', ['96m', -1], ['~ 96m -> unlimited', '~ unlimited -> 128m'], {
    along: { host_config: { mem_limit: '64m' } },
  }),
  hosted('mem_reservation', ['32m', '48m'], ['~ 32m -> 48m', '± 48m -> (none)']),
  hosted('nano_cpus', [500_000_000, 700_000_000], ['~ 500000000 -> 700000000', '± 700000000 -> (none)']),
  hosted('cpu_shares', [512, 256], ['~ 512 -> 256', '± 256 -> (none)']),
  hosted('cpu_quota', [50_000, 60_000], ['~ 50000 -> 60000', '~ 60000 -> (none)']),
  hosted('cpu_period', [50_000, 60_000], ['~ 50000 -> 60000', '~ 60000 -> (none)']),
  hosted('cpuset_cpus', ['0', '0-1'], ['~ 0 -> 0,1', '± 0,1 -> (none)']),
  hosted('cpuset_mems', ['0', ''], ['± 0 -> (none)', '']),
  hosted('pids_limit', [50, 60], ['~ 50 -> 60', '~ 60 -> (none)']),
  hosted('oom_score_adj', [100, 200], ['± 100 -> 200', '± 200 -> 0']),
  hosted('shm_size', ['1m', '2m'], ['± 1m -> 2m', '± 2m -> (not declared)']),
  hosted(
    'ulimits',
    [[{ name: 'nofile', soft: 1024, hard: 2048 }], [{ name: 'nofile', soft: 1024, hard: 1024 }]],
    ['± nofile=1024:2048 -> nofile=1024:1024', '± nofile=1024:1024 -> (not declared)'],
  ),
];

/** Limits and the restart policy: the engine takes what the comparison asks for, and nothing differs afterwards. */
import { expect, it } from 'vitest';
import type { Json } from '../../../src/engine/payload.js';
import { type Compared, container, differencesOf, withContainer } from './support.js';

type Options = Readonly<Record<string, unknown>>;

const cases: readonly (readonly [before: Options, after: Options])[] = [
  [{ mem_limit: '64m' }, { mem_limit: '128m' }],
  [{}, { mem_limit: '128m' }],
  [{ mem_limit: '64m' }, { mem_limit: '128m', memswap_limit: '200m' }],
  [{ mem_limit: '64m', memswap_limit: '500m' }, { mem_limit: '32m' }],
  [{ mem_limit: '64m', memswap_limit: -1 }, { mem_limit: '64m' }],
  [{}, { mem_reservation: '32m' }],
  [{ nano_cpus: 500_000_000 }, { nano_cpus: 1_000_000_000 }],
  [{ cpu_quota: 50_000, cpu_period: 50_000 }, {}],
  [{}, { cpu_shares: 512 }],
  [{ cpuset_cpus: '0' }, { cpuset_cpus: '0,1' }],
  [{ pids_limit: 5 }, {}],
  [{}, { pids_limit: 50 }],
  [{}, { restart_policy: { Name: 'always' } }],
  [{ restart_policy: { Name: 'on-failure', MaximumRetryCount: 2 } }, {}],
  [
    { mem_limit: '64m', cpu_shares: 5 },
    { mem_limit: '32m', mem_reservation: '16m', cpu_shares: 6, restart_policy: { Name: 'always' } },
  ],
];

it.each(cases)('from %j to %j', (before, after) =>
  withContainer({ host_config: before }, async (compare, engine) => {
    await engine.containers.update(container, changesOf(await compare({ host_config: after })));
    expect(differencesOf(await compare({ host_config: after }))).toEqual([]);
  }),
);

function changesOf(compared: Compared): Readonly<Record<string, Json>> {
  const changes: Record<string, Json> = {};
  for (const { equal, remedy } of compared) {
    if (equal) continue;
    expect(remedy.kind).toBe('update');
    if (remedy.kind === 'update') Object.assign(changes, remedy.changes);
  }
  return changes;
}

/** Limits on processors, input and output, and processes. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import { cpuList } from '../normalise/cpu-list.js';
import { type FieldRule, plain } from '../rule.js';
import type { Subject } from '../subject.js';
import { single } from '../value.js';
import { changed, limit, limitAt, resetLimit } from './limit.js';

/** Engines refuse to change from one way of limiting processors to the other. */
function hasQuota(subject: Subject): boolean {
  return limitAt(subject, 'observed', 'CpuQuota') > 0 || limitAt(subject, 'observed', 'CpuPeriod') > 0;
}

function hasNanoCpus(subject: Subject): boolean {
  return limitAt(subject, 'observed', 'NanoCpus') > 0;
}

function cpuSet(name: string, field: string): FieldRule {
  const read = (value: unknown) => single(cpuList(optionalTextAt({ value }, 'value') ?? ''));
  return {
    ...plain({ name, field, mode: 'exact', read, fallback: [] }),
    mayBeDropped: true,
    remedy: ({ declared }) => {
      const text = optionalTextAt(declared, field);
      return text ? changed({ [field]: text }) : resetLimit;
    },
  };
}

const limitOfProcesses = limit({ name: 'pids_limit', field: 'PidsLimit', none: -1, comesOff: true });

/** Podman's, where none is declared. */
const usualProcesses = 2048;

const pidsLimit: FieldRule = {
  ...limitOfProcesses,
  sides: (subject) => {
    const sides = limitOfProcesses.sides(subject);
    const isUsual = limitAt(subject, 'observed', 'PidsLimit') === usualProcesses;
    return sides && isUsual && sides.declared === undefined ? { ...sides, observed: [] } : sides;
  },
};

/** The kernel's own, in microseconds. */
const usualPeriod = 100_000;

export const cpuRules: readonly FieldRule[] = [
  limit({ name: 'nano_cpus', field: 'NanoCpus', conflicts: hasQuota }),
  limit({ name: 'cpu_shares', field: 'CpuShares' }),
  limit({ name: 'cpu_quota', field: 'CpuQuota', none: -1, comesOff: true, conflicts: hasNanoCpus }),
  limit({
    name: 'cpu_period',
    field: 'CpuPeriod',
    none: usualPeriod,
    comesOff: true,
    conflicts: hasNanoCpus,
  }),
  limit({ name: 'cpu_rt_period', field: 'CpuRealtimePeriod' }),
  limit({ name: 'cpu_rt_runtime', field: 'CpuRealtimeRuntime' }),
  cpuSet('cpuset_cpus', 'CpusetCpus'),
  cpuSet('cpuset_mems', 'CpusetMems'),
  limit({ name: 'blkio_weight', field: 'BlkioWeight' }),
  pidsLimit,
];

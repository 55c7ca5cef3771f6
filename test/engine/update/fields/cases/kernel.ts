/** What some kernels and engines do not know: the engine takes it then, and drops it. */
import { type FieldCase, hosted } from '../field-case.js';

export interface KernelCase extends FieldCase {
  /** Where an inspection shows that it was not dropped. */
  readonly keptAs: string;
}

const limited = { along: { host_config: { mem_limit: '64m' } } };

export const kernelCases: readonly KernelCase[] = [
  {
    ...hosted('mem_swappiness', [10, 20], ['± 10 -> 20', '± 20 -> (not declared)']),
    keptAs: 'MemorySwappiness',
  },
  {
    ...hosted('kernel_memory', ['32m', '48m'], ['~ 32m -> 48m', '± 48m -> (none)']),
    keptAs: 'KernelMemory',
  },
  { ...hosted('blkio_weight', [300, 400], ['~ 300 -> 400', '± 400 -> (none)']), keptAs: 'BlkioWeight' },
  {
    ...hosted('oom_kill_disable', [true, false], ['± true -> (none)', ''], limited),
    keptAs: 'OomKillDisable',
  },
];

/** What engines refuse to change of a container, because of what it is. */
import { type Fields, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

/** Processors are limited in one of two ways, and not in the other one afterwards. */
const EXCLUSIVE = [
  ['NanoCpus', 'Nano CPUs', 'CpuPeriod', 'CPU Period'],
  ['NanoCpus', 'Nano CPUs', 'CpuQuota', 'CPU Quota'],
  ['CpuPeriod', 'CPU Period', 'NanoCpus', 'NanoCPUs'],
  ['CpuQuota', 'CPU Quota', 'NanoCpus', 'NanoCPUs'],
] as const;

/** @throws Refusal 409 */
export function checkPossible(container: ContainerRecord, changes: Fields, policy: Fields): void {
  const { id, hostConfig, status } = container;
  const refuse = (reason: string): never => {
    throw new Refusal(409, `Cannot update container ${id}: ${reason}`);
  };
  const isRestarted = !['', 'no'].includes(optionalTextAt(policy, 'Name') ?? '');
  if (status === 'removing' || status === 'dead')
    refuse('Container is marked for removal and cannot be "update".');
  if (hostConfig['AutoRemove'] === true && isRestarted)
    refuse('Restart policy cannot be updated because AutoRemove is enabled for the container');
  for (const [change, changeWords, limit, limitWords] of EXCLUSIVE) {
    if (numberOr0(changes, change) > 0 && numberOr0(hostConfig, limit) > 0)
      refuse(`Conflicting options: ${changeWords} cannot be updated as ${limitWords} has already been set`);
  }
  if (!changes['MemorySwap'] && numberOr0(changes, 'Memory') > numberOr0(hostConfig, 'MemorySwap'))
    refuse(
      'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time',
    );
}

/**
 * What only the kernel refuses, and so only of a container that runs.
 *
 * @param limits `HostConfig` as it would be
 * @throws Refusal 500
 */
export function checkAppliedLimits(state: EngineState, { id }: ContainerRecord, limits: Fields): void {
  const refuse = (reason: string): never => {
    const words = `Cannot update container ${id}: runc did not terminate successfully: exit status 1: ${reason}\n`;
    throw new Refusal(500, isNewer(state) ? words : `${words}: unknown`);
  };
  const withSwap = numberOr0(limits, 'MemorySwap');
  if (withSwap > 0 && withSwap < numberOr0(limits, 'Memory')) {
    const file = `/sys/fs/cgroup/memory/docker/${id}/memory.memsw.limit_in_bytes`;
    refuse(`failed to write "${withSwap}": write ${file}: invalid argument`);
  }
  if (limits['CpuShares'] === 1) refuse('the minimum allowed cpu-shares is 2');
}

function numberOr0(fields: Fields, name: string): number {
  return optionalNumberAt(fields, name) ?? 0;
}

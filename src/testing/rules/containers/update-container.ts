/** Changes limits and restart policy of a container. */
import { type Fields, fieldsAt, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { checkResources } from '../creation/resource-checks.js';
import { checkRestartPolicy } from '../creation/restart-policy-check.js';
import { tellOfContainer } from './container-event.js';

const LIMITS = [
  'BlkioWeight',
  'CpuPeriod',
  'CpuQuota',
  'CpuRealtimePeriod',
  'CpuRealtimeRuntime',
  'CpuShares',
  'CpusetCpus',
  'CpusetMems',
  'Memory',
  'MemoryReservation',
  'MemorySwap',
  'NanoCpus',
  'PidsLimit',
];

/**
 * What is absent, empty or 0 stays as it is. All is changed, or nothing.
 *
 * @param changes as in the API: limits, and `RestartPolicy`
 * @throws Refusal 400, 409
 */
export function updateContainer(state: EngineState, container: ContainerRecord, changes: Fields): void {
  const policy = fieldsAt(changes, 'RestartPolicy');
  checkResources(state, changes, 'update');
  checkRestartPolicy(state, policy);
  checkPossible(container, changes, policy);
  const limits = LIMITS.filter((name) => changes[name]).map((name) => [name, changes[name]] as const);
  container.hostConfig = {
    ...container.hostConfig,
    ...Object.fromEntries(limits),
    ...(optionalTextAt(policy, 'Name') && {
      RestartPolicy: {
        Name: policy['Name'],
        MaximumRetryCount: optionalNumberAt(policy, 'MaximumRetryCount') ?? 0,
      },
    }),
  };
  tellOfContainer(state, container, 'update');
}

function checkPossible(container: ContainerRecord, changes: Fields, policy: Fields): void {
  const { id, hostConfig, status } = container;
  const refuse = (reason: string): never => {
    throw new Refusal(409, `Cannot update container ${id}: ${reason}`);
  };
  const isRestarted = !['', 'no'].includes(optionalTextAt(policy, 'Name') ?? '');
  if (status === 'removing' || status === 'dead')
    refuse('Container is marked for removal and cannot be "update".');
  if (hostConfig['AutoRemove'] === true && isRestarted)
    refuse('Restart policy cannot be updated because AutoRemove is enabled for the container');
  const memory = optionalNumberAt(changes, 'Memory') ?? 0;
  const oldSwap = optionalNumberAt(hostConfig, 'MemorySwap') ?? 0;
  if (!changes['MemorySwap'] && memory > oldSwap)
    refuse(
      'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time',
    );
}

/** Changes limits and restart policy of a container. */
import { type Fields, fieldsAt, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { completeHostConfig } from '../creation/container-defaults.js';
import { checkResources } from '../creation/resource-checks.js';
import { checkRestartPolicy } from '../creation/restart-policy-check.js';
import { checkUpdateTypes } from '../creation/type-checks.js';
import { tellOfContainer } from './container-event.js';
import { checkAppliedLimits, checkPossible } from './update-checks.js';

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
];

/**
 * What is absent, empty or 0 stays as it is, but for the limit of processes: 0, or less, takes it off. All is changed,
 * or nothing.
 *
 * @param changes as in the API: limits, and `RestartPolicy`
 * @throws Refusal 400, 409; 500: the kernel does not take it
 */
export function updateContainer(state: EngineState, container: ContainerRecord, changes: Fields): void {
  checkUpdateTypes(state, changes, completeHostConfig(state, {}));
  const policy = fieldsAt(changes, 'RestartPolicy');
  checkResources(state, changes, 'update');
  checkRestartPolicy(state, policy);
  checkPossible(container, changes, policy);
  const changed = { ...container.hostConfig, ...limitsIn(changes), ...restartPolicyIn(policy) };
  if (container.run !== undefined) checkAppliedLimits(state, container, changed);
  container.hostConfig = changed;
  tellOfContainer(state, container, 'update');
}

function limitsIn(changes: Fields): Fields {
  const limits = LIMITS.filter((name) => changes[name]).map((name) => [name, changes[name]] as const);
  const processes = optionalNumberAt(changes, 'PidsLimit');
  return {
    ...Object.fromEntries(limits),
    ...(processes !== undefined && { PidsLimit: Math.max(processes, 0) }),
  };
}

function restartPolicyIn(policy: Fields): Fields {
  const name = optionalTextAt(policy, 'Name');
  if (!name) return {};
  const count = optionalNumberAt(policy, 'MaximumRetryCount') ?? 0;
  return { RestartPolicy: { Name: name, MaximumRetryCount: count } };
}

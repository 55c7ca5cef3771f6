/** What engines refuse in a container's limits, at its creation and when they are changed. */
import { type Fields, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { wordsOf } from '../engine-words.js';
import { CPUS } from '../machine.js';

const LEAST_MEMORY = 6 * 1024 * 1024;

/** @param limits `HostConfig`, or the body of an update. @throws Refusal 400 */
export function checkResources(state: EngineState, limits: Fields, occasion: 'creation' | 'update'): void {
  checkMemory(limits, occasion);
  checkCpu(state, limits);
  const swappiness = optionalNumberAt(limits, 'MemorySwappiness') ?? -1;
  if (swappiness < -1 || swappiness > 100)
    throw new Refusal(400, `Invalid value: ${swappiness}, valid memory swappiness range is 0-100`);
  if (numberOr0(limits, 'ShmSize') < 0) throw new Refusal(400, 'SHM size can not be less than 0');
  const score = numberOr0(limits, 'OomScoreAdj');
  if (score < -1000 || score > 1000)
    throw new Refusal(400, `Invalid value ${score}, range for oom score adj is [-1000, 1000]`);
}

function checkMemory(limits: Fields, occasion: 'creation' | 'update'): void {
  const memory = numberOr0(limits, 'Memory');
  const withSwap = numberOr0(limits, 'MemorySwap');
  const reserved = numberOr0(limits, 'MemoryReservation');
  if (memory !== 0 && memory < LEAST_MEMORY) throw new Refusal(400, 'Minimum memory limit allowed is 6MB');
  if (memory > 0 && withSwap > 0 && withSwap < memory)
    throw new Refusal(400, 'Minimum memoryswap limit should be larger than memory limit, see usage');
  if (memory === 0 && withSwap > 0 && occasion === 'creation')
    throw new Refusal(400, 'You should always set the Memory limit when using Memoryswap limit, see usage');
  if (reserved !== 0 && reserved < LEAST_MEMORY)
    throw new Refusal(400, 'Minimum memory reservation allowed is 6MB');
  if (memory > 0 && reserved > 0 && memory < reserved)
    throw new Refusal(400, 'Minimum memory limit can not be less than memory reservation limit, see usage');
}

function checkCpu(state: EngineState, limits: Fields): void {
  const nano = numberOr0(limits, 'NanoCpus');
  const period = numberOr0(limits, 'CpuPeriod');
  const quota = numberOr0(limits, 'CpuQuota');
  if (nano !== 0 && period > 0) conflict('CPU Period');
  if (nano !== 0 && quota > 0) conflict('CPU Quota');
  if (nano < 0 || nano > CPUS * 1e9) {
    const range = wordsOf(state, { newer: 'range', older: 'Range' });
    const message = `of CPUs is from 0.01 to ${CPUS}.00, as there are only ${CPUS} CPUs available`;
    throw new Refusal(400, `${range} ${message}`);
  }
  if (period !== 0 && (period < 1000 || period > 1_000_000))
    throw new Refusal(
      400,
      'CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)',
    );
  checkProcessors(optionalTextAt(limits, 'CpusetCpus') ?? '');
  if (quota > 0 && quota < 1000) throw new Refusal(400, 'CPU cfs quota can not be less than 1ms (i.e. 1000)');
}

/** @param text `0-3,8` */
function checkProcessors(text: string): void {
  const numbers = text.split(/[,-]/).map(Number);
  if (text === '' || Math.max(...numbers) < CPUS) return;
  throw new Refusal(400, `Requested CPUs are not available - requested ${text}, available: 0-${CPUS - 1}`);
}

function conflict(other: string): never {
  throw new Refusal(400, `Conflicting options: Nano CPUs and ${other} cannot both be set`);
}

function numberOr0(fields: Fields, name: string): number {
  return optionalNumberAt(fields, name) ?? 0;
}

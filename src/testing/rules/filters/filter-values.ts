/** Values of filters that are one of a few words, or numbers, and the refusals of others. All throw `Refusal`. */
import type { ContainerStatus } from '../../../engine/snapshot.js';
import type { HealthRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer, wordsOf } from '../engine-words.js';
import { flagOf } from './filters.js';

const STATUSES = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'] as const;

export function statusIn(state: EngineState, value: string): ContainerStatus {
  const status = STATUSES.find((known) => known === value);
  if (status) return status;
  const older = `Invalid filter 'status=${value}'`;
  const newer = `invalid filter 'status=${value}': invalid value for state (${value}): must be one of ${STATUSES.join(', ')}`;
  throw new Refusal(400, wordsOf(state, { newer, older }));
}

const HEALTHS = ['none', 'starting', 'healthy', 'unhealthy'] as const;

export function healthIn(state: EngineState, value: string): HealthRecord['status'] | 'none' {
  const health = HEALTHS.find((known) => known === value);
  if (health) return health;
  const older = `Unrecognised filter value for health: ${value}`;
  const newer = `invalid filter 'health=${value}': invalid value for health (${value}): must be one of ${HEALTHS.join(', ')}`;
  throw new Refusal(400, wordsOf(state, { newer, older }));
}

export function exitCodeIn(state: EngineState, value: string): number {
  if (/^[+-]?\d+$/.test(value)) return Number(value);
  const problem = `strconv.Atoi: parsing "${value}": invalid syntax`;
  if (isNewer(state)) throw new Refusal(400, `invalid filter 'exited=${value}': ${problem}`);
  throw new Refusal(500, problem);
}

export function taskIn(state: EngineState, value: string): boolean {
  const flag = flagOf(value);
  if (flag !== undefined) return flag;
  throw new Refusal(
    400,
    wordsOf(state, {
      newer: `invalid filter 'is-task=[${value}]'`,
      older: `Invalid filter 'is-task=[${value}]'`,
    }),
  );
}

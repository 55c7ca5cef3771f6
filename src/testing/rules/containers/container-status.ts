/** What engines call running: a container that is paused, or waits to be restarted, is so as well. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

export function isUp({ status }: ContainerRecord): boolean {
  return status === 'running' || status === 'paused' || status === 'restarting';
}

export function notRunning(state: EngineState, { id }: ContainerRecord): Refusal {
  return new Refusal(409, `${isNewer(state) ? 'container' : 'Container'} ${id} is not running`);
}

export function isRestarting({ id }: ContainerRecord): Refusal {
  return new Refusal(409, `Container ${id} is restarting, wait until the container is running`);
}

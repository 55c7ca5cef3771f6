/** Freezes a container's program, and lets it go on. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { tellOfContainer } from '../containers/container-event.js';
import { isRestarting, isUp, notRunning } from '../containers/container-status.js';
import { rebeginHealthChecks, suspendHealthChecks } from './health-checks.js';

/** @throws Refusal */
export function pauseContainer(state: EngineState, container: ContainerRecord): void {
  if (!isUp(container)) throw notRunning(state, container);
  if (container.status === 'paused') throw new Refusal(409, `Container ${container.id} is already paused`);
  if (container.status === 'restarting') throw isRestarting(container);
  container.run?.pause();
  container.status = 'paused';
  suspendHealthChecks(container);
  tellOfContainer(state, container, 'pause');
}

/** @throws Refusal */
export function unpauseContainer(state: EngineState, container: ContainerRecord): void {
  if (container.status !== 'paused') throw new Refusal(500, `Container ${container.id} is not paused`);
  resumeProgram(state, container);
}

export function resumeProgram(state: EngineState, container: ContainerRecord): void {
  container.status = 'running';
  tellOfContainer(state, container, 'unpause');
  rebeginHealthChecks(state, container);
  container.run?.resume();
}

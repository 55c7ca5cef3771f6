/** What is the same for every end of a container's run, whoever ended it and whatever comes next. */
import { killProgramsIn } from '../../program/run-program.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { InputQueue } from '../../state/input-queue.js';
import { millisecondsOf } from '../../state/moment.js';
import { tellOfContainer } from '../containers/container-event.js';
import { isNewer } from '../engine-words.js';
import { dropEndpoints } from '../networks/endpoints.js';
import { callOff } from './container-timers.js';
import { releaseResources } from './resources.js';
import { tellOfEnd } from './wait-for.js';

export interface End {
  readonly exitCode: number;
  readonly status: 'exited' | 'restarting';
}

/** Tells it by events in the engine's order, and those who wait for the end. */
export function endRun(state: EngineState, container: ContainerRecord, end: End): void {
  forgetRun(state, container, end);
  if (isNewer(state)) {
    releaseResources(state, container);
    tellOfEnd(container);
    tellOfDeath(state, container);
  } else {
    tellOfDeath(state, container);
    releaseResources(state, container);
    tellOfEnd(container);
  }
}

/** The same where nobody was there to see it: no one is told. */
export function loseRun(state: EngineState, container: ContainerRecord, exitCode: number): void {
  container.run?.abandon();
  forgetRun(state, container, { exitCode, status: 'exited' });
  dropEndpoints(state, container);
}

/** A container that waits to be restarted is not, and ends as it had ended. */
export function giveUpRestart(container: ContainerRecord): void {
  callOff(container);
  container.status = 'exited';
  tellOfEnd(container);
}

function forgetRun(state: EngineState, container: ContainerRecord, { exitCode, status }: End): void {
  container.run = undefined;
  container.input = new InputQueue();
  callOff(container);
  killProgramsIn(container);
  // Engines call a container unhealthy that is not checked any more.
  if (container.health) container.health.status = 'unhealthy';
  container.pid = 0;
  container.exitCode = exitCode;
  container.finishedAt = state.moment();
  container.status = status;
}

function tellOfDeath(state: EngineState, container: ContainerRecord): void {
  const { exitCode, startedAt = 0n, finishedAt = 0n } = container;
  const seconds = Math.floor((millisecondsOf(finishedAt) - millisecondsOf(startedAt)) / 1000);
  tellOfContainer(state, container, 'die', {
    ...(isNewer(state) ? { execDuration: String(seconds) } : {}),
    exitCode: String(exitCode),
  });
}

/** Removes containers, with all that is theirs. */
import { killProgramsIn } from '../../program/run-program.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { tellOfContainer } from '../containers/container-event.js';
import { isUp } from '../containers/container-status.js';
import { isNewer } from '../engine-words.js';
import { releaseMounts } from '../mounts/make-mounts.js';
import { callOff } from './container-timers.js';
import { sendSignal } from './kill-container.js';
import { KILL } from './signals.js';
import { tellOfRemoval } from './wait-for.js';

export interface RemoveOptions {
  /** Kills it first where it is up. */
  readonly force: boolean;
  /** Its volumes without a name go too. */
  readonly volumes: boolean;
  /** What the request called it. Default: its name. */
  readonly calledBy?: string | undefined;
}

/** @throws Refusal */
export function removeContainer(
  state: EngineState,
  container: ContainerRecord,
  { force, volumes, calledBy = container.name }: RemoveOptions,
): void {
  if (container.status === 'removing')
    throw new Refusal(409, `removal of container ${calledBy} is already in progress`);
  if (isUp(container)) {
    if (!force) throw new Refusal(409, refusal(state, container, calledBy));
    sendSignal(state, container, KILL);
  }
  // A container that is to be removed when it ends has gone by its end.
  if (state.containers.find(container.id) === container) deleteContainer(state, container, volumes);
}

/** Whatever state it is in. @param withVolumes its volumes without a name go too */
export function deleteContainer(state: EngineState, container: ContainerRecord, withVolumes: boolean): void {
  container.run?.abandon();
  callOff(container);
  killProgramsIn(container);
  state.containers.delete(container);
  for (const exec of [...state.execs]) if (exec.container === container) state.execs.delete(exec);
  releaseMounts(state, container, withVolumes);
  tellOfRemoval(container);
  tellOfContainer(state, container, 'destroy');
}

function refusal(state: EngineState, { id, status }: ContainerRecord, calledBy: string): string {
  const advice =
    status === 'paused'
      ? 'Unpause and then stop the container before attempting removal or force remove'
      : 'Stop the container before attempting removal or force remove';
  if (!isNewer(state)) return `You cannot remove a ${status} container ${id}. ${advice}`;
  const words =
    status === 'paused'
      ? 'paused and must be unpaused first'
      : `${status}: stop the container before removing or force remove`;
  return `cannot remove container "${calledBy}": container is ${words}`;
}

/** The engine goes down and comes back. What runs afterwards is up to restart policies. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { tellOfContainer } from '../containers/container-event.js';
import { isUp } from '../containers/container-status.js';
import { giveUpRestart, loseRun } from './end-run.js';
import { sendSignal, stopSignalOf } from './kill-container.js';
import { deleteContainer } from './remove-container.js';
import { isStartedWithEngine } from './restart-policy.js';
import { KILL } from './signals.js';
import { startWithEngine } from './start-container.js';
import { tellOfLoss } from './wait-for.js';

/** What engines show of containers whose end nobody saw. */
const LOST = 255;

/** What becomes of the containers. */
export type WhenEngineGoes =
  /** As at a system's shutdown they are stopped before. It takes no time: what does not end at once is killed. */
  | 'stopped'
  /** They end unseen with it. */
  | 'crashed'
  /** They go on (`live-restore`). */
  | 'live';

export function engineDown(state: EngineState, how: WhenEngineGoes): void {
  if (how === 'live') return;
  for (const container of [...state.containers]) {
    if (how === 'stopped') shutDown(state, container);
    else lose(state, container);
  }
}

/** @param how it went */
export function engineUp(state: EngineState, how: WhenEngineGoes): void {
  if (how === 'live') return;
  for (const container of [...state.containers])
    if (!isUp(container) && isStartedWithEngine(container)) startWithEngine(state, container);
}

/** Not by a user: its restart policy counts when the engine comes back. */
function shutDown(state: EngineState, container: ContainerRecord): void {
  if (!isUp(container)) return;
  const { stoppedByUser } = container;
  sendSignal(state, container, stopSignalOf(container));
  if (isUp(container)) sendSignal(state, container, KILL);
  container.stoppedByUser = stoppedByUser;
  tellOfContainer(state, container, 'stop');
}

function lose(state: EngineState, container: ContainerRecord): void {
  tellOfLoss(container);
  if (!isUp(container)) return;
  if (container.status === 'restarting') giveUpRestart(container);
  else loseRun(state, container, LOST);
  if (container.hostConfig['AutoRemove'] === true) deleteContainer(state, container, true);
}

/** Sends signals to containers. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { tellOfContainer } from '../containers/container-event.js';
import { isUp, notRunning } from '../containers/container-status.js';
import { giveUpRestart } from './end-run.js';
import { resumeProgram } from './pause-container.js';
import { KILL, knownSignal, type Signal, signalOf, TERMINATE } from './signals.js';

/** @param signal by name or number. @throws Refusal */
export function killContainer(state: EngineState, container: ContainerRecord, signal: string): void {
  const sent = signalOf(state, signal);
  if (!isUp(container)) throw notRunning(state, container);
  sendSignal(state, container, sent);
}

/** To a container that is up. One that waits to be restarted gets none: it is not restarted, and that is all. */
export function sendSignal(state: EngineState, container: ContainerRecord, signal: Signal): void {
  const ending = meansEnd(container, signal);
  if (ending) container.stoppedByUser = true;
  if (container.status === 'restarting') {
    giveUpRestart(container);
    return;
  }
  const wakes = ending && container.status === 'paused' && signal.number !== KILL.number;
  tellOfContainer(state, container, 'kill', { signal: String(signal.number) });
  container.run?.signal(signal.name);
  if (wakes) resumeProgram(state, container);
}

/** What a stop sends where nobody says otherwise. */
export function stopSignalOf({ config }: ContainerRecord): Signal {
  return knownSignal(optionalTextAt(config, 'StopSignal') ?? '') ?? TERMINATE;
}

/**
 * After such a signal the restart policy rests. Engines take it so of every signal where the container names none
 * to be stopped by.
 */
function meansEnd({ config }: ContainerRecord, { number }: Signal): boolean {
  const named = knownSignal(optionalTextAt(config, 'StopSignal') ?? '');
  return named === undefined || number === named.number || number === KILL.number;
}

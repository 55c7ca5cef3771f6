/** Stops containers: their signal first, `SIGKILL` when their time is up. */
import { optionalNumberAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { tellOfContainer } from '../containers/container-event.js';
import { isUp } from '../containers/container-status.js';
import { sendSignal, stopSignalOf } from './kill-container.js';
import { KILL, type Signal, signalOf } from './signals.js';
import { waitFor } from './wait-for.js';

export interface StopOptions {
  /** By name or number. Default: the container's own, or `SIGTERM`. */
  readonly signal?: string | undefined;
  /** Seconds until it is killed; negative: never. Default: the container's own, or 10. */
  readonly timeout?: number | undefined;
  /** What the request called the container. Default: its name. */
  readonly calledBy?: string | undefined;
}

const DEFAULT_TIMEOUT = 10;

/** @returns `false`: it was not running. @throws Refusal */
export function stopContainer(
  state: EngineState,
  container: ContainerRecord,
  options: StopOptions,
): Promise<boolean> {
  if (!isUp(container)) return Promise.resolve(false);
  const timeout = options.timeout ?? optionalNumberAt(container.config, 'StopTimeout') ?? DEFAULT_TIMEOUT;
  return new Promise((resolve, reject) => {
    const signal = signalToSend(state, container, options);
    let callOffKill = () => {};
    waitFor(container, 'not-running', (result) => {
      callOffKill();
      if (result.kind === 'lost') reject(new Refusal(500, 'the engine went down'));
      else {
        tellOfContainer(state, container, 'stop');
        resolve(true);
      }
    });
    sendSignal(state, container, signal);
    callOffKill = killAfter(state, container, timeout);
  });
}

/** @returns what calls it off */
function killAfter(state: EngineState, container: ContainerRecord, seconds: number): () => void {
  if (seconds < 0 || !isUp(container)) return () => {};
  const kill = () => {
    if (isUp(container)) sendSignal(state, container, KILL);
  };
  if (seconds > 0) return state.clock.after(seconds * 1000, kill);
  kill();
  return () => {};
}

/** @throws Refusal */
function signalToSend(
  state: EngineState,
  container: ContainerRecord,
  { signal, calledBy = container.name }: StopOptions,
): Signal {
  if (!signal) return stopSignalOf(container);
  try {
    return signalOf(state, signal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(500, `cannot stop container: ${calledBy}: ${error.message}`);
  }
}

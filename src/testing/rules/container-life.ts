/** What becomes of a container: started, stopped, killed, restarted, ended by itself, removed. All tell it by events. */
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

/** @returns `false`: it ran already. @throws Refusal */
export function startContainer(_state: EngineState, _container: ContainerRecord): boolean {
  throw new Refusal(501, 'not built yet');
}

/**
 * @param options `timeout`: seconds until it is killed, negative: never; absent: its own, or 10
 * @returns `false`: it was not running
 */
export function stopContainer(
  _state: EngineState,
  _container: ContainerRecord,
  _options: { readonly signal?: string | undefined; readonly timeout?: number | undefined },
): Promise<boolean> {
  throw new Refusal(501, 'not built yet');
}

/** @param signal by name or number. @throws Refusal */
export function killContainer(_state: EngineState, _container: ContainerRecord, _signal: string): void {
  throw new Refusal(501, 'not built yet');
}

/** @throws Refusal */
export function removeContainer(
  _state: EngineState,
  _container: ContainerRecord,
  _options: { readonly force: boolean; readonly volumes: boolean },
): void {
  throw new Refusal(501, 'not built yet');
}

/**
 * The engine goes down and comes back. With `stopped`, as at a system's shutdown, containers end before; without, as
 * where it crashes, they end unseen. Afterwards restart policies decide which run again.
 */
export function restartEngine(_state: EngineState, _how: 'stopped' | 'crashed' | 'live'): void {
  throw new Refusal(501, 'not built yet');
}

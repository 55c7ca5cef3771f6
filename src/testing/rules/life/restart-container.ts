/** Stops a container where it runs, and starts it. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { tellOfContainer } from '../containers/container-event.js';
import { startContainer } from './start-container.js';
import { type StopOptions, stopContainer } from './stop-container.js';

/** @throws Refusal */
export async function restartContainer(
  state: EngineState,
  container: ContainerRecord,
  options: StopOptions,
): Promise<void> {
  await stopAndKeep(state, container, options);
  startAfterwards(state, container, options.calledBy ?? container.name);
  tellOfContainer(state, container, 'restart');
}

function startAfterwards(state: EngineState, container: ContainerRecord, calledBy: string): void {
  try {
    startContainer(state, container);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(500, `Cannot restart container ${calledBy}: ${error.message}`);
  }
}

/** A container that is to be removed when it ends is not at this end. */
async function stopAndKeep(
  state: EngineState,
  container: ContainerRecord,
  options: StopOptions,
): Promise<void> {
  const removed = container.hostConfig['AutoRemove'];
  container.hostConfig = { ...container.hostConfig, AutoRemove: false };
  try {
    await stopContainer(state, container, options);
  } finally {
    container.hostConfig = { ...container.hostConfig, AutoRemove: removed };
  }
}

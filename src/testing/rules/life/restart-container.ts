/** Stops a container where it runs, and starts it. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
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
  startContainer(state, container);
  tellOfContainer(state, container, 'restart');
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

/** What a container takes at its start and gives back at its end: volumes and places on networks. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { isNewer } from '../engine-words.js';
import { attachEndpoints, detachEndpoints } from '../networks/endpoints.js';
import { tellOfMounts } from './mount-events.js';

/** All or none. Engines of different age take them in different order. @throws Refusal */
export function takeResources(state: EngineState, container: ContainerRecord): void {
  if (!isNewer(state)) {
    attachEndpoints(state, container);
    tellOfMounts(state, container, 'mount');
    return;
  }
  tellOfMounts(state, container, 'mount');
  try {
    attachEndpoints(state, container);
  } catch (error) {
    tellOfMounts(state, container, 'unmount');
    throw error;
  }
}

export function releaseResources(state: EngineState, container: ContainerRecord): void {
  detachEndpoints(state, container);
  tellOfMounts(state, container, 'unmount');
}

/** Looks objects up as engines do, and refuses in their words. All throw `Refusal` 404. */
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import type { NetworkRecord } from '../state/network.js';
import { Refusal } from '../state/refusal.js';
import type { VolumeRecord } from '../state/volume.js';

export function findContainer(state: EngineState, reference: string): ContainerRecord {
  const container = state.containers.find(reference);
  if (container) return container;
  throw new Refusal(404, `No such container: ${reference}`);
}

export function findNetwork(state: EngineState, reference: string): NetworkRecord {
  const network = state.networks.find(reference);
  if (network) return network;
  throw new Refusal(404, `network ${reference} not found`);
}

export function findVolume(state: EngineState, name: string): VolumeRecord {
  const volume = state.volumes.named(name);
  if (volume) return volume;
  throw new Refusal(404, `get ${name}: no such volume`);
}

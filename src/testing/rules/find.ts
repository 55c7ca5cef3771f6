/** Looks objects up as engines do, and refuses in their words. All throw `Refusal` 404. */
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import type { NetworkRecord } from '../state/network.js';
import { Refusal } from '../state/refusal.js';
import type { VolumeRecord } from '../state/volume.js';
import { isNewer } from './engine-words.js';

export function findContainer(state: EngineState, reference: string): ContainerRecord {
  const container = state.containers.find(reference);
  if (container) return container;
  throw new Refusal(404, `No such container: ${reference}`);
}

/** @throws also 400 where several have that name, which engines before API 1.44 allow */
export function findNetwork(state: EngineState, reference: string): NetworkRecord {
  const network = state.networks.find(reference);
  if (network === undefined) throw new Refusal(404, `network ${reference} not found`);
  if (!isNewer(state) && network.id !== reference) checkUnambiguous(state, reference);
  return network;
}

function checkUnambiguous(state: EngineState, name: string): void {
  const count = [...state.networks].filter((network) => network.name === name).length;
  if (count > 1)
    throw new Refusal(400, `network ${name} is ambiguous (${count} matches found based on name)`);
}

export function findVolume(state: EngineState, name: string): VolumeRecord {
  const volume = state.volumes.named(name);
  if (volume) return volume;
  throw new Refusal(404, `get ${name}: no such volume`);
}

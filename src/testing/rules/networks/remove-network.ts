/** Networks go, one by one or all that nobody is on. Containers that do not run are no hindrance. */
import type { EngineState } from '../../state/engine-state.js';
import type { NetworkRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { tellOfNetwork } from './network-event.js';

/** @throws Refusal */
export function removeNetwork(state: EngineState, network: NetworkRecord): void {
  const { name, id, attached } = network;
  if (network.predefined) throw new Refusal(403, `${name} is a pre-defined network and cannot be removed`);
  if (attached.size > 0) {
    const which = isNewer(state)
      ? `${name} has active endpoints (${activeEndpoints(state, network)})`
      : `${name} id ${id} has active endpoints`;
    throw new Refusal(403, `error while removing network: network ${which}`);
  }
  state.networks.delete(network);
  tellOfNetwork(state, network, 'destroy');
}

/** @returns the names of those that went */
export function pruneNetworks(
  state: EngineState,
  isMeant: (network: NetworkRecord) => boolean,
): readonly string[] {
  const unused = [...state.networks].filter(
    (network) => !network.predefined && network.attached.size === 0 && isMeant(network),
  );
  for (const network of unused) removeNetwork(state, network);
  return unused.map(({ name }) => name);
}

function activeEndpoints(state: EngineState, { attached }: NetworkRecord): string {
  return [...attached]
    .map(([containerId, endpoint]) => {
      const name = state.containers.find(containerId)?.name ?? '';
      return `name:"${name}" id:"${endpoint.id.slice(0, 12)}"`;
    })
    .join(', ');
}

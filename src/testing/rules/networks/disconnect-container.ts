/** Disconnects containers from networks: at once where they run, or from what was written down for the next start. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { wordsOf } from '../engine-words.js';
import { findNetwork } from '../find.js';
import { adjustPorts } from '../ports/publish-ports.js';
import { detachEndpoint } from './attach-endpoint.js';
import { tellOfNetwork } from './network-event.js';

/** @param reference of the network, which may be gone where the container does not run. @throws Refusal */
export function disconnectContainer(state: EngineState, reference: string, container: ContainerRecord): void {
  if (container.run === undefined && state.networks.find(reference) === undefined) {
    if (container.endpoints.delete(reference)) return;
    throw notConnected(container, reference);
  }
  const network = findNetwork(state, reference);
  const endpoint = container.endpoints.get(network.name);
  if (endpoint === undefined) throw notConnected(container, network.name);
  if (network.driver === 'host' && optionalTextAt(container.hostConfig, 'NetworkMode') === 'host')
    throw new Refusal(
      400,
      wordsOf(state, {
        newer: 'cannot disconnect container from host network - container was created in host network mode',
        older: 'container cannot be disconnected from host network or connected to host network',
      }),
    );
  const wasAttached = endpoint.attached !== undefined;
  detachEndpoint(container, endpoint);
  container.endpoints.delete(network.name);
  if (!wasAttached) return;
  adjustPorts(state, container);
  tellOfNetwork(state, network, 'disconnect', container.id);
}

function notConnected({ id, run }: ContainerRecord, name: string): Refusal {
  const which = run === undefined ? `the network ${name}` : `network ${name}`;
  return new Refusal(500, `container ${id} is not connected to ${which}`);
}

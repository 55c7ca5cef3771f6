/** A container's places on networks, all at once: taken at its start, left at its end. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import type { EndpointRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { findNetwork } from '../find.js';
import { publishPorts, withdrawPorts } from '../ports/publish-ports.js';
import { attachEndpoint, detachEndpoint } from './attach-endpoint.js';
import { tellOfNetwork } from './network-event.js';
import { checkNetworkStack } from './network-stack.js';

/**
 * Takes addresses and ports; all or none.
 *
 * @throws Refusal: taken, a network is gone, or the container whose network it shares does not run
 */
export function attachEndpoints(state: EngineState, container: ContainerRecord): void {
  checkNetworkStack(state, container);
  try {
    for (const [name, endpoint] of container.endpoints)
      attachEndpoint(state, container, endpoint, findNetwork(state, name));
    publishPorts(state, container);
  } catch (error) {
    dropEndpoints(state, container);
    if (error instanceof Refusal && isNewer(state))
      throw new Refusal(error.status, `failed to set up container networking: ${error.message}`);
    throw error;
  }
  tellOfAll(state, container, attachedOf(container), 'connect');
}

/** Gives addresses and ports back. */
export function detachEndpoints(state: EngineState, container: ContainerRecord): void {
  const attached = attachedOf(container);
  dropEndpoints(state, container);
  tellOfAll(state, container, attached, 'disconnect');
}

/** The same where nobody is told of it. */
export function dropEndpoints(state: EngineState, container: ContainerRecord): void {
  withdrawPorts(state, container);
  for (const endpoint of container.endpoints.values()) detachEndpoint(container, endpoint);
}

function attachedOf(container: ContainerRecord): readonly EndpointRecord[] {
  return [...container.endpoints.values()].filter(({ attached }) => attached !== undefined);
}

function tellOfAll(
  state: EngineState,
  container: ContainerRecord,
  endpoints: readonly EndpointRecord[],
  action: 'connect' | 'disconnect',
): void {
  for (const { network } of endpoints) if (network) tellOfNetwork(state, network, action, container.id);
}

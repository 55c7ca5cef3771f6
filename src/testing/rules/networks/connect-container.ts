/** Connects containers to networks. Where a container does not run, it is written down for its next start. */
import { type Fields, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import type { NetworkRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer, wordsOf } from '../engine-words.js';
import { adjustPorts } from '../ports/publish-ports.js';
import { attachEndpoint, detachEndpoint } from './attach-endpoint.js';
import { endpointOf } from './declare-endpoints.js';
import { checkEndpoint } from './endpoint-checks.js';
import { tellOfNetwork } from './network-event.js';
import { sharesNetwork } from './network-stack.js';

/** @param settings as in the API, `EndpointSettings`. @throws Refusal */
export function connectContainer(
  state: EngineState,
  network: NetworkRecord,
  container: ContainerRecord,
  settings: Fields,
): void {
  const { name } = network;
  checkMode(state, network, container);
  if (container.run === undefined && container.endpoints.has(name)) return;
  const endpoint = endpointOf(settings, isNewer(state) ? optionalTextAt(settings, 'MacAddress') : undefined);
  if (container.run === undefined) {
    checkEndpoint(state, endpoint, network);
    endpoint.named = !network.predefined;
    container.endpoints.set(name, endpoint);
    return;
  }
  if (container.endpoints.has(name))
    throw new Refusal(403, `endpoint with name ${container.name} already exists in network ${name}`);
  if (container.config['NetworkDisabled'] === true && isNewer(state))
    throw new Refusal(404, `network sandbox for container ${container.id} not found`);
  attachEndpoint(state, container, endpoint, network);
  container.endpoints.set(name, endpoint);
  try {
    adjustPorts(state, container);
  } catch (error) {
    container.endpoints.delete(name);
    detachEndpoint(container, endpoint);
    throw error;
  }
  tellOfNetwork(state, network, 'connect', container.id);
}

function checkMode(state: EngineState, network: NetworkRecord, container: ContainerRecord): void {
  const { endpoints, hostConfig } = container;
  const isOnHost = optionalTextAt(hostConfig, 'NetworkMode') === 'host';
  if (isOnHost || (sharesNetwork(container) && container.run !== undefined))
    throw new Refusal(
      400,
      'container sharing network namespace with another container or host cannot be connected to any other network',
    );
  if (network.driver === 'host')
    throw new Refusal(
      400,
      wordsOf(state, {
        newer: 'cannot connect container to host network - container must be created in host network mode',
        older: 'container cannot be disconnected from host network or connected to host network',
      }),
    );
  const hasOthers = [...endpoints.keys()].some((other) => other !== network.name);
  if (hasOthers && (network.driver === 'null' || endpoints.has('none')))
    throw new Refusal(
      400,
      'container cannot be connected to multiple networks with one of the networks in private (none) mode',
    );
}

/** A container's places on networks: declared at creation, taken at its start, left at its end. */
import type { Fields } from '../../engine/answer/read.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import type { EndpointRecord } from '../state/network.js';
import { Refusal } from '../state/refusal.js';

/**
 * What a creation's body says of networks (`HostConfig.NetworkMode`, `NetworkingConfig.EndpointsConfig`).
 *
 * @param version of the API: below 1.44 one network is allowed
 * @param id of the container that is being made
 * @throws Refusal
 */
export function declareEndpoints(
  _state: EngineState,
  _request: {
    readonly id: string;
    readonly version: string;
    readonly hostConfig: Fields;
    readonly body: Fields;
  },
): Map<string, EndpointRecord> {
  throw new Refusal(501, 'not built yet');
}

/** Takes addresses and ports; all or none. @throws Refusal: taken, or the network is gone */
export function attachEndpoints(_state: EngineState, _container: ContainerRecord): void {
  throw new Refusal(501, 'not built yet');
}

/** Gives addresses and ports back. */
export function detachEndpoints(_state: EngineState, _container: ContainerRecord): void {
  throw new Refusal(501, 'not built yet');
}

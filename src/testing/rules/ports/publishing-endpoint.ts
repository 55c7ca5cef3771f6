/** The place on a network by which a container's ports can be seen: of a bridge network that leads outside. */
import type { ContainerRecord } from '../../state/container.js';
import type { EndpointRecord } from '../../state/network.js';

/** Nothing where it has none, or does not run: then no port is published, and none is shown. */
export function publishingEndpoint({ endpoints }: ContainerRecord): EndpointRecord | undefined {
  for (const endpoint of endpoints.values()) {
    const { attached, network } = endpoint;
    if (attached && network?.driver === 'bridge' && !network.internal) return endpoint;
  }
  return undefined;
}

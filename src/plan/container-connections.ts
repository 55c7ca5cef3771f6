/** Plans the connections of a container that exists to the networks that it is not on. */
import type { ContainerItem } from '../landscape/landscape.js';
import type { ForwardContext } from './forward-context.js';
import { identityOf } from './identity.js';
import { stepId } from './plan-builder.js';
import type { StepId } from './step.js';

/** To all networks that it is not on: those of a half-made container, or new ones. */
export function planConnections(
  item: ContainerItem,
  connected: readonly string[],
  after: readonly StepId[],
  { builder }: ForwardContext,
): void {
  for (const { network, endpoint } of item.networks) {
    const created = stepId('createNetwork', network);
    if (connected.includes(network) && !builder.has(created)) continue;
    builder.add({
      kind: 'connectNetwork',
      target: item.name,
      container: identityOf(item),
      network,
      endpoint,
      cause: 'not connected',
      after: [...after, created, stepId('createContainer', item.name)],
    });
  }
}

export function connectionsOf({ name, networks }: ContainerItem): readonly StepId[] {
  return networks.map(({ network }) => stepId('connectNetwork', name, network));
}

/**
 * Plans the connections of a container that stays: those that are missing first, so that it is not without a network
 * in between; then those with other settings; surplus ones go last. Nothing is restarted.
 */
import type { ContainerItem } from '../../landscape/landscape.js';
import type { NetworkDifference } from '../compare/compare-networks.js';
import { connectionsOf } from '../container-connections.js';
import type { ForwardContext } from '../forward-context.js';
import { identityOf } from '../identity.js';
import { stepId } from '../plan-builder.js';
import type { StepId } from '../step.js';

const places: Readonly<Record<NetworkDifference['remedy'], number>> = {
  connect: 0,
  reconnect: 1,
  disconnect: 2,
};

/** @returns the steps, and those that connect it to networks that are made anew */
export function planNetworkChanges(
  item: ContainerItem,
  differences: readonly NetworkDifference[],
  after: readonly StepId[],
  context: ForwardContext,
): readonly StepId[] {
  const planned: StepId[] = [];
  const inOrder = differences.toSorted((one, other) => places[one.remedy] - places[other.remedy]);
  for (const difference of inOrder) {
    // Who is on a network that is made anew is taken off it, and put back, with that.
    const renewed = context.builder.has(stepId('removeNetwork', difference.network));
    if (renewed && difference.remedy !== 'connect') continue;
    planned.push(...planChange(item, difference, [...after, ...planned], context));
  }
  return [...planned, ...connectionsOf(item)];
}

function planChange(
  item: ContainerItem,
  { network, remedy, endpoint, difference }: NetworkDifference,
  after: readonly StepId[],
  { builder }: ForwardContext,
): readonly StepId[] {
  const base = { target: item.name, container: identityOf(item), network };
  const connect = (cause: string, before: readonly StepId[]): StepId =>
    builder.add({
      ...base,
      kind: 'connectNetwork',
      endpoint,
      cause,
      differences: [difference],
      after: [...before, stepId('createNetwork', network)],
    });
  switch (remedy) {
    case 'connect':
      return [connect('not connected', after)];
    case 'disconnect':
      return [
        builder.add({
          ...base,
          kind: 'disconnectNetwork',
          cause: 'not declared',
          differences: [difference],
          after,
        }),
      ];
    case 'reconnect': {
      const cause = 'its settings differ';
      const disconnected = builder.add({ ...base, kind: 'disconnectNetwork', cause, after });
      return [connect(cause, [disconnected])];
    }
    default:
      return remedy satisfies never;
  }
}

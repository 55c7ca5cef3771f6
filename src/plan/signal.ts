/** Plans the sending of a signal to the processes of running containers. */
import type { ContainerStatus } from '../engine/snapshot.js';
import { dependencyOrder } from '../landscape/dependency-order.js';
import { identityOf } from './identity.js';
import type { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';

/** As in the original (behaviour of `kill` without a signal). */
const defaultSignal = 'SIGKILL';

const inWords: Readonly<Record<Exclude<ContainerStatus, 'running' | 'paused'>, string>> = {
  created: 'has not been started',
  restarting: 'is between two starts',
  exited: 'has ended',
  dead: 'is dead',
  removing: 'is being removed',
};

/** The targets only, all at once. A paused one has the signal waiting for it, but for those that end it. */
export function planSignal(request: PlanRequest, builder: PlanBuilder): void {
  const signal = request.options?.sendSignal ?? defaultSignal;
  for (const landscape of request.landscapes) {
    const targets = [...request.targets].filter((id) => landscape.items.has(id));
    for (const item of dependencyOrder(landscape, targets)) {
      if (item.kind !== 'container' || !request.targets.has(item.id)) continue;
      const observed = request.snapshot.containers.get(item.name);
      if (!observed) {
        builder.note('not-created', item.name, 'does not exist; there is nothing to signal');
      } else if (observed.status !== 'running' && observed.status !== 'paused') {
        builder.note('not-running', item.name, `${inWords[observed.status]}; there is nothing to signal`);
      } else {
        const container = identityOf(item);
        builder.add({
          kind: 'signalContainer',
          target: item.name,
          container,
          cause: 'asked for',
          signal,
          after: [],
        });
      }
    }
  }
}

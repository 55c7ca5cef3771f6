/**
 * Plans stop, remove and shutdown: along the dependents of the targets, everything that uses a container goes
 * before it. Containers that end are stopped first and removed after; volumes stay unless they are asked for.
 */
import { appendTo } from '../common/append.js';
import type { ObservedContainer } from '../engine/snapshot.js';
import { dependentOrder } from '../landscape/dependency-order.js';
import type { ContainerItem, Item, ItemId } from '../landscape/landscape.js';
import { isUp } from './container-verdict.js';
import { identityOf } from './identity.js';
import type { Action } from './plan.js';
import { type PlanBuilder, stepId } from './plan-builder.js';
import { planHelperRemoval, planNetworkRemoval, planVolumeRemoval } from './removal.js';
import type { PlanRequest } from './request.js';
import type { StepId, StepKind } from './step.js';
import { stopOf } from './stop-settings.js';

export type BackwardAction = Extract<Action, 'stop' | 'remove' | 'shutdown'>;

export function planBackward(request: PlanRequest, action: BackwardAction, builder: PlanBuilder): void {
  const parts = request.landscapes.map((landscape) => {
    const targets = [...request.targets].filter((id) => landscape.items.has(id));
    return { landscape, containers: dependentOrder(landscape, targets).filter(isContainer) };
  });
  for (const { containers } of parts) {
    const dependents = dependentsOf(containers);
    for (const item of containers)
      planContainer(item, dependents.get(item.id) ?? [], request, action, builder);
  }
  if (action === 'stop') return;
  // After the containers of all maps: one map may be on a network, or use a volume, of another.
  for (const { landscape, containers } of parts) {
    planHelperRemoval(landscape, containers, request, builder);
    if (request.options?.removeAttached) planVolumeRemoval(landscape, containers, request, builder);
    if (request.options?.removeNetworks) planNetworkRemoval(landscape, request, builder);
  }
}

function planContainer(
  item: ContainerItem,
  dependents: readonly ContainerItem[],
  request: PlanRequest,
  action: BackwardAction,
  builder: PlanBuilder,
): void {
  const observed = request.snapshot.containers.get(item.name);
  if (!observed || observed.status === 'removing') return;
  const after = (kind: StepKind): StepId[] => dependents.map(({ name }) => stepId(kind, name));
  const base = { target: item.name, container: identityOf(item) };
  if (isUp(observed) && action !== 'remove') {
    const cause = observed.status;
    builder.add({
      ...base,
      kind: 'stopContainer',
      cause,
      stop: stopOf(item, observed),
      after: after('stopContainer'),
    });
  }
  if (!goes(item, observed, request, action, builder)) return;
  builder.add({
    ...base,
    kind: 'removeContainer',
    cause: action === 'shutdown' ? 'no longer wanted' : observed.statusText.toLowerCase() || observed.status,
    force: observed.status === 'dead',
    anonymousVolumes: request.options?.removeAttached ?? false,
    after: [stepId('stopContainer', item.name), ...after('stopContainer'), ...after('removeContainer')],
  });
}

/** Whether the action removes the container; where it does not, although it was asked to, a note says why. */
function goes(
  item: ContainerItem,
  observed: ObservedContainer,
  request: PlanRequest,
  action: BackwardAction,
  builder: PlanBuilder,
): boolean {
  if (action === 'stop') return false;
  if (item.persistent && request.options?.removePersistent === false) {
    builder.note('persistent', item.name, 'is persistent and is kept');
    return false;
  }
  if (action === 'remove' && isUp(observed)) {
    builder.note('running', item.name, 'is running and is kept; `stop` it first, or use `down`');
    return false;
  }
  return true;
}

function dependentsOf(containers: readonly ContainerItem[]): ReadonlyMap<ItemId, readonly ContainerItem[]> {
  const dependents = new Map<ItemId, ContainerItem[]>();
  for (const container of containers) {
    for (const id of container.dependsOn) appendTo(dependents, id, container);
  }
  return dependents;
}

function isContainer(item: Item): item is ContainerItem {
  return item.kind === 'container';
}

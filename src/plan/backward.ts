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
import { leftBehind, leftoverNames, leftoversOf } from './leftovers.js';
import { planOrphanNetworks, planOrphans } from './orphans.js';
import type { Action } from './plan.js';
import { type PlanBuilder, stepId } from './plan-builder.js';
import {
  planAnonymousVolumeRemoval,
  planHelperRemoval,
  planNetworkRemoval,
  planVolumeRemoval,
} from './removal.js';
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
  if (request.options?.removeAttached) planAnonymousVolumeRemoval(request, builder);
  planOrphans(request, builder);
  // After the containers of all maps: one map may be on a network, or use a volume, of another.
  for (const { landscape, containers } of parts) {
    planHelperRemoval(landscape, containers, request, builder);
    if (request.options?.removeAttached) planVolumeRemoval(landscape, containers, request, builder);
    if (request.options?.removeNetworks) planNetworkRemoval(landscape, request, builder);
  }
  planOrphanNetworks(request, builder);
}

/** With what an interrupted replacement has left of it. */
function planContainer(
  item: ContainerItem,
  dependents: readonly ContainerItem[],
  request: PlanRequest,
  action: BackwardAction,
  builder: PlanBuilder,
): void {
  const { snapshot } = request;
  const own = snapshot.containers.get(item.name);
  const found = [...(own ? [own] : []), ...leftoversOf(item.name, snapshot)];
  const names = dependents.flatMap(({ name }) => [name, ...leftoverNames(name)]);
  for (const observed of found) planEnd(item, observed, names, request, action, builder);
}

/** @param dependents names of all that must have ended before */
function planEnd(
  item: ContainerItem,
  observed: ObservedContainer,
  dependents: readonly string[],
  request: PlanRequest,
  action: BackwardAction,
  builder: PlanBuilder,
): void {
  if (observed.status === 'removing') return;
  const after = (kind: StepKind): StepId[] => dependents.map((name) => stepId(kind, name));
  const base = { target: observed.name, container: identityOf(item) };
  if (isUp(observed) && action !== 'remove') {
    const cause = observed.status;
    const stop = stopOf(item, observed);
    builder.add({ ...base, kind: 'stopContainer', cause, stop, after: after('stopContainer') });
  }
  if (!goes(item, observed, request, action, builder)) return;
  builder.add({
    ...base,
    kind: 'removeContainer',
    cause: removalCause(item, observed, action),
    force: observed.status === 'dead',
    anonymousVolumes: request.options?.removeAttached ?? false,
    after: [stepId('stopContainer', observed.name), ...after('stopContainer'), ...after('removeContainer')],
  });
}

function removalCause(
  item: ContainerItem,
  { name, status, statusText }: ObservedContainer,
  action: BackwardAction,
): string {
  if (name !== item.name) return leftBehind;
  return action === 'shutdown' ? 'no longer wanted' : statusText.toLowerCase() || status;
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
    builder.note('persistent', observed.name, 'is persistent and is kept');
    return false;
  }
  if (action === 'remove' && isUp(observed)) {
    builder.note('running', observed.name, 'is running and is kept; `stop` it first, or use `down`');
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

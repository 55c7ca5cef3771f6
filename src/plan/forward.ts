/**
 * Plans create, start, startup and update: along the dependencies of the targets, everything that a container needs
 * comes before it. A container is created as soon as what it refers to exists, and started as soon as what it
 * depends on is ready; there are no phases for all.
 */
import { dependencyOrder } from '../landscape/dependency-order.js';
import type { Item, Landscape, NetworkItem } from '../landscape/landscape.js';
import type { ForwardAction } from './container-verdict.js';
import { planContainer } from './forward-container.js';
import { type ForwardContext, neededBy } from './forward-context.js';
import { planNetworkDrift } from './network-drift.js';
import type { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import type { StepId } from './step.js';
import { planDependents } from './update/dependents.js';
import { refuseFormerVolumes } from './update/former-volumes.js';
import { planVolumeDrift } from './volume-drift.js';
import { planPreparation } from './volume-preparation.js';
import { planWaits } from './waiting.js';

/** @param vacated steps after which what is not declared any more takes no port, and no address */
export function planForward(
  request: PlanRequest,
  action: ForwardAction,
  builder: PlanBuilder,
  vacated: readonly StepId[] = [],
): void {
  for (const landscape of request.landscapes) planLandscape(landscape, request, action, builder, vacated);
}

function planLandscape(
  landscape: Landscape,
  request: PlanRequest,
  action: ForwardAction,
  builder: PlanBuilder,
  vacated: readonly StepId[],
): void {
  const targets = [...request.targets].filter((id) => landscape.items.has(id));
  const order = dependencyOrder(landscape, targets);
  const context: ForwardContext = {
    request,
    action,
    builder,
    landscape,
    neededBy: neededBy(order, request.targets),
    brought: new Set<string>(),
    containers: new Map(request.snapshot.containers),
    networkIds: new Map([...request.snapshot.networks].map(([name, { id }]) => [name, id])),
    standing: new Map(),
    vacated,
    replacements: new Map(),
  };
  refuseFormerVolumes(order, context);
  for (const item of order) planItem(item, context);
  if (action === 'update') planDependents(order, (item) => planItem(item, context), context);
  planWaits(order, context);
}

function planItem(item: Item, context: ForwardContext): void {
  switch (item.kind) {
    case 'network':
      planNetwork(item, context);
      break;
    case 'volume':
      planPreparation(item, context);
      if (context.action === 'update') planVolumeDrift(item, context);
      break;
    case 'container':
      planContainer(item, context);
      break;
    case 'image':
      // Pulled with the first container that is made from it.
      break;
    default:
      item satisfies never;
  }
}

function planNetwork(item: NetworkItem, context: ForwardContext): void {
  const { request, action, builder } = context;
  const { name, payload } = item;
  if (request.snapshot.networks.has(name)) {
    if (action === 'update') planNetworkDrift(item, context);
  } else if (action !== 'start') {
    builder.add({ kind: 'createNetwork', target: name, cause: 'missing', payload, after: [] });
  }
}

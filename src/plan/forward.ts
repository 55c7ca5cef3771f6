/**
 * Plans create, start and startup: along the dependencies of the targets, everything that a container needs
 * comes before it. A container is created as soon as what it refers to exists, and started as soon as what it
 * depends on has been started; there are no phases for all.
 */
import { dependencyOrder } from '../landscape/dependency-order.js';
import type { Item, Landscape, NetworkItem } from '../landscape/landscape.js';
import type { ForwardAction } from './container-verdict.js';
import { planContainer } from './forward-container.js';
import { type ForwardContext, neededBy } from './forward-context.js';
import type { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import { planPreparation } from './volume-preparation.js';

export function planForward(request: PlanRequest, action: ForwardAction, builder: PlanBuilder): void {
  for (const landscape of request.landscapes) planLandscape(landscape, request, action, builder);
}

function planLandscape(
  landscape: Landscape,
  request: PlanRequest,
  action: ForwardAction,
  builder: PlanBuilder,
): void {
  const targets = [...request.targets].filter((id) => landscape.items.has(id));
  const order = dependencyOrder(landscape, targets);
  const context = {
    request,
    action,
    builder,
    landscape,
    neededBy: neededBy(order, request.targets),
    brought: new Set<string>(),
  };
  for (const item of order) planItem(item, context);
}

function planItem(item: Item, context: ForwardContext): void {
  switch (item.kind) {
    case 'network':
      planNetwork(item, context);
      break;
    case 'volume':
      planPreparation(item, context);
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

function planNetwork({ name, payload }: NetworkItem, { request, action, builder }: ForwardContext): void {
  if (request.snapshot.networks.has(name) || action === 'start') return;
  builder.add({ kind: 'createNetwork', target: name, cause: 'missing', payload, after: [] });
}

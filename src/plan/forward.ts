/**
 * Plans create, start, startup and update: along the dependencies of the targets, everything that a container needs
 * comes before it. A container is created as soon as what it refers to exists, and started as soon as what it
 * depends on is ready; there are no phases for all.
 */
import { dependencyOrder } from '../landscape/dependency-order.js';
import type { Item, Landscape, NetworkItem } from '../landscape/landscape.js';
import { buildVerdicts, builtItems } from './builds/build-verdict.js';
import { planImage } from './builds/provide-image.js';
import type { ForwardAction } from './container-verdict.js';
import { planContainer } from './forward-container.js';
import { type BuiltImages, type ForwardContext, neededBy, type Updating } from './forward-context.js';
import { heirsIn } from './kept-volumes.js';
import { interruptedIn } from './leftovers.js';
import type { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import type { StepId } from './step.js';
import { refuseFormerVolumes } from './update/former-volumes.js';
import { planPreparation } from './volume-preparation.js';
import { planWaits } from './waiting.js';

interface Forward {
  readonly action: ForwardAction;
  /** Given for the action `update`, and for no other. */
  readonly updating?: Updating;
  /** Steps after which what is not declared any more takes no port, and no address. */
  readonly vacated?: readonly StepId[];
}

export function planForward(
  request: PlanRequest,
  { action, updating, vacated = [] }: Forward,
  builder: PlanBuilder,
): void {
  const { containers, networks } = request.snapshot;
  const shared = {
    request,
    action,
    updating,
    builder,
    images: imagesOf(request),
    vacated,
    containers: new Map(containers),
    interrupted: interruptedIn(request.snapshot),
    networkIds: new Map([...networks].map(([name, { id }]) => [name, id])),
  };
  for (const landscape of request.landscapes) planLandscape(landscape, shared);
}

function imagesOf(request: PlanRequest): BuiltImages {
  const built = builtItems(request.landscapes).map(({ reference }) => reference);
  return { built: new Set(built), verdicts: buildVerdicts(request) };
}

type Shared = Omit<
  ForwardContext,
  'landscape' | 'neededBy' | 'brought' | 'heirs' | 'standing' | 'replacements' | 'provisional'
>;

function planLandscape(landscape: Landscape, shared: Shared): void {
  const { request, updating } = shared;
  const targets = [...request.targets].filter((id) => landscape.items.has(id));
  const order = dependencyOrder(landscape, targets);
  const context: ForwardContext = {
    ...shared,
    landscape,
    neededBy: neededBy(order, request.targets),
    brought: new Set<string>(),
    heirs: heirsIn(landscape),
    standing: new Map(),
    replacements: new Map(),
    provisional: new Set(),
  };
  refuseFormerVolumes(order, context);
  for (const item of order) planItem(item, context);
  updating?.planDependents(order, (item) => planItem(item, context), context);
  planWaits(order, context);
}

function planItem(item: Item, context: ForwardContext): void {
  switch (item.kind) {
    case 'network':
      planNetwork(item, context);
      break;
    case 'volume':
      planPreparation(item, context);
      context.updating?.planVolumeDrift(item, context);
      break;
    case 'container':
      planContainer(item, context);
      break;
    case 'image':
      // One that is pulled is so with the first container that is made from it.
      planImage(item, context);
      break;
    default:
      item satisfies never;
  }
}

function planNetwork(item: NetworkItem, context: ForwardContext): void {
  const { request, action, builder, updating } = context;
  const { name, payload } = item;
  if (request.snapshot.networks.has(name)) {
    updating?.planNetworkDrift(item, context);
  } else if (action !== 'start') {
    builder.add({ kind: 'createNetwork', target: name, cause: 'missing', payload, after: [] });
  }
}

/** Plans one container: its creation, connections and start, each after what it needs. */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { linkVerdict } from './bound-links.js';
import { because, creationOf, needs, planCreation } from './container-creation.js';
import { type ContainerVerdict, containerVerdict, isUp } from './container-verdict.js';
import type { ForwardContext } from './forward-context.js';
import { identityOf, isOutdated } from './identity.js';
import { stepId } from './plan-builder.js';
import { networkVerdict, planRenewal, sharedNetwork } from './shared-network.js';
import type { StepId } from './step.js';

/** Manual, section 3.8.1 "startup". */
const defaultNonrecoverable = [-127, -1];

export function planContainer(item: ContainerItem, context: ForwardContext): void {
  const { request, action, builder } = context;
  const observed = request.snapshot.containers.get(item.name);
  const nonrecoverable = request.options?.nonrecoverableExitCodes ?? defaultNonrecoverable;
  const network = observed ? sharedNetwork(item, observed, context) : undefined;
  const own = containerVerdict(item, observed, action, nonrecoverable);
  const bound = observed && linkVerdict(item, observed, own, context);
  const verdict = networkVerdict(network, action) ?? bound ?? own;
  noteVerdict(item, verdict, context);
  const created = verdict.kind === 'create' ? [planCreation(item, verdict, observed, context)] : [];
  if (observed && stays(observed, verdict)) {
    if (isOutdated(item, observed.labels)) noteOutdated(item, context);
    if (verdict.kind !== 'finished') planConnections(item, observed.networks, context);
  }
  if (observed && verdict.kind === 'leave' && network?.kind === 'renewed' && isUp(observed)) {
    planRenewal(item, observed, network.owner, context);
  }
  if (verdict.kind !== 'start' && (verdict.kind !== 'create' || action !== 'startup')) return;
  builder.add({
    kind: 'startContainer',
    target: item.name,
    container: identityOf(item),
    cause: verdict.kind === 'create' ? 'new' : because(item, verdict.cause, context),
    ...(verdict.kind === 'start' && verdict.remakes ? { creation: creationOf(item) } : {}),
    after: [...created, ...connectionsOf(item), ...needs(item, 'startContainer', context)],
  });
}

/** One whose creation was not finished mostly stays: the engine says that it is there, and completes it or not. */
function stays({ status }: ObservedContainer, verdict: ContainerVerdict): boolean {
  return status !== 'removing' && !(verdict.kind === 'create' && verdict.replaces);
}

/** Connects a container that exists to the networks that it is not on: those of a half-made one, or new ones. */
function planConnections(
  item: ContainerItem,
  connected: readonly string[],
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
      after: [created, stepId('createContainer', item.name)],
    });
  }
}

function connectionsOf({ name, networks }: ContainerItem): readonly StepId[] {
  return networks.map(({ network }) => stepId('connectNetwork', name, network));
}

function noteVerdict({ name }: ContainerItem, { kind }: ContainerVerdict, { builder }: ForwardContext): void {
  switch (kind) {
    case 'absent':
      builder.note('not-created', name, 'does not exist; `create` or `up` makes it');
      break;
    case 'finished':
      builder.note('persistent', name, 'is persistent and has run; it is not started again');
      break;
    case 'create':
    case 'start':
    case 'leave':
      break;
    default:
      kind satisfies never;
  }
}

function noteOutdated({ name }: ContainerItem, { builder }: ForwardContext): void {
  const message =
    'was made from an older declaration; it is left as it is (remove it and run `up` to have it made anew)';
  builder.note('outdated', name, message);
}

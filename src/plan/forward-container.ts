/** Plans one container: its creation, connections and start, each after what it needs. */
import type { ContainerItem } from '../landscape/landscape.js';
import { type ContainerVerdict, containerVerdict } from './container-verdict.js';
import { type ForwardContext, planPull } from './forward-context.js';
import { identityOf, isOutdated } from './identity.js';
import { stepId } from './plan-builder.js';
import type { ContainerCreation, StepId } from './step.js';

/** Manual, section 3.8.1 "startup". */
const defaultNonrecoverable = [-127, -1];

export function planContainer(item: ContainerItem, context: ForwardContext): void {
  const { request, action, builder } = context;
  const observed = request.snapshot.containers.get(item.name);
  const nonrecoverable = request.options?.nonrecoverableExitCodes ?? defaultNonrecoverable;
  const verdict = containerVerdict(item, observed, action, nonrecoverable);
  noteVerdict(item, verdict, context);
  if (observed && verdict.kind !== 'create') {
    if (isOutdated(item, observed.labels)) noteOutdated(item, context);
    if (verdict.kind !== 'finished') planConnections(item, observed.networks, context);
  }
  const created = verdict.kind === 'create' ? [planCreation(item, verdict, context)] : [];
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

type Creation = Extract<ContainerVerdict, { kind: 'create' }>;

function planCreation(item: ContainerItem, verdict: Creation, context: ForwardContext): StepId {
  const { builder } = context;
  const base = { target: item.name, container: identityOf(item) };
  const { cause, replaces } = verdict;
  const removed = replaces
    ? [builder.add({ ...base, kind: 'removeContainer', cause, force: true, after: [] })]
    : [];
  return builder.add({
    ...base,
    ...creationOf(item),
    kind: 'createContainer',
    cause: because(item, cause, context),
    volumes: item.volumes.filter((volume) => comesWith(item, volume, context)),
    after: [...removed, ...planPull(item.image, context), ...needs(item, 'createContainer', context)],
  });
}

/** A volume that is missing, needs no preparation, and is the container's own comes into being with it. */
function comesWith(
  item: ContainerItem,
  volume: string,
  { landscape, request, builder }: ForwardContext,
): boolean {
  const declared = landscape.items.get(`volume:${volume}`);
  if (declared?.kind !== 'volume' || declared.owner !== item.configuration) return false;
  return !request.snapshot.volumes.has(volume) && !builder.has(stepId('prepareVolume', volume));
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
      after: [created],
    });
  }
}

function connectionsOf({ name, networks }: ContainerItem): readonly StepId[] {
  return networks.map(({ network }) => stepId('connectNetwork', name, network));
}

/** Steps on what the container refers to; of containers, the same kind of step as is asked for. */
function needs(
  item: ContainerItem,
  kind: 'createContainer' | 'startContainer',
  { landscape }: ForwardContext,
): readonly StepId[] {
  const before = item.volumes.map((volume) => stepId('prepareVolume', volume));
  for (const { network } of item.networks) before.push(stepId('createNetwork', network));
  for (const id of item.dependsOn) {
    const needed = landscape.items.get(id);
    if (needed?.kind === 'container') before.push(stepId(kind, needed.name));
  }
  return before;
}

function because({ id }: ContainerItem, cause: string, { neededBy }: ForwardContext): string {
  const needing = neededBy.get(id);
  return needing === undefined ? cause : `${cause}, needed by ${needing}`;
}

function creationOf({ payload, networks }: ContainerItem): ContainerCreation {
  return { payload, networks };
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

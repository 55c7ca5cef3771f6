/** Plans the creation of a container, after the removal of what bears its name, and after all that it refers to. */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { itemId } from '../landscape/names.js';
import { type ContainerVerdict, isUp } from './container-verdict.js';
import { type ForwardContext, planPull } from './forward-context.js';
import { identityOf } from './identity.js';
import { stepId } from './plan-builder.js';
import type { ContainerCreation, StepId } from './step.js';
import { stopOf } from './stop-settings.js';

export type CreationVerdict = Extract<ContainerVerdict, { kind: 'create' }>;

export function planCreation(
  item: ContainerItem,
  { cause, replaces }: CreationVerdict,
  observed: ObservedContainer | undefined,
  context: ForwardContext,
): StepId {
  const { builder } = context;
  const base = { target: item.name, container: identityOf(item) };
  const removed = replaces && observed ? planRemoval(item, observed, cause, context) : [];
  return builder.add({
    ...base,
    ...creationOf(item),
    kind: 'createContainer',
    cause: because(item, cause, context),
    volumes: item.volumes.filter((volume) => comesWith(item, volume, context)),
    after: [...removed, ...planPull(item.image, context), ...needs(item, 'createContainer', context)],
  });
}

function planRemoval(
  item: ContainerItem,
  observed: ObservedContainer,
  cause: string,
  { builder }: ForwardContext,
): readonly StepId[] {
  const base = { target: item.name, container: identityOf(item), cause };
  const stopped = isUp(observed)
    ? [builder.add({ ...base, kind: 'stopContainer', stop: stopOf(item, observed), after: [] })]
    : [];
  return [
    builder.add({ ...base, kind: 'removeContainer', force: true, anonymousVolumes: false, after: stopped }),
  ];
}

/** A volume that is missing, needs no preparation, and is the container's own comes with its first instance. */
function comesWith(
  item: ContainerItem,
  volume: string,
  { landscape, request, builder, brought }: ForwardContext,
): boolean {
  const declared = landscape.items.get(itemId('volume', volume));
  if (declared?.kind !== 'volume' || declared.owner !== item.configuration || brought.has(volume))
    return false;
  if (request.snapshot.volumes.has(volume) || builder.has(stepId('prepareVolume', volume))) return false;
  brought.add(volume);
  return true;
}

/** Steps on what the container refers to; of containers, the same kind of step as is asked for. */
export function needs(
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

export function because({ id }: ContainerItem, cause: string, { neededBy }: ForwardContext): string {
  const needing = neededBy.get(id);
  return needing === undefined ? cause : `${cause}, needed by ${needing}`;
}

export function creationOf({ payload, networks }: ContainerItem): ContainerCreation {
  return { payload, networks };
}

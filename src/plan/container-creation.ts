/** Plans the creation of a container, after the removal of what bears its name, and after all that it refers to. */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { itemId } from '../landscape/names.js';
import { provideImage } from './builds/provide-image.js';
import { needs } from './container-needs.js';
import { type ContainerVerdict, isUp } from './container-verdict.js';
import type { ForwardContext } from './forward-context.js';
import { identityOf } from './identity.js';
import { keptVolumes, mounting } from './kept-volumes.js';
import type { ContainerCreation, StepId } from './step.js';
import { stopOf } from './stop-settings.js';

export type CreationVerdict = Extract<ContainerVerdict, { kind: 'create' }>;

/** @param after steps after which what bears the name is `observed` */
export function planCreation(
  item: ContainerItem,
  { cause, replaces }: CreationVerdict,
  observed: ObservedContainer | undefined,
  after: readonly StepId[],
  context: ForwardContext,
): StepId {
  const { builder } = context;
  const isHalfMade = observed !== undefined && observed.status !== 'removing' && !replaces;
  const removed = replaces && observed ? planRemoval(item, observed, cause, after, context) : after;
  const { payload, networks } = isHalfMade ? item : creationOf(item, context);
  // Every field by name: spreading takes several times as long, for 10,000 of them.
  return builder.add({
    kind: 'createContainer',
    target: item.name,
    container: identityOf(item),
    cause: because(item, cause, context),
    payload,
    networks,
    volumes: broughtVolumes(item, context),
    after: [...removed, ...provideImage(item.image, context), ...needs(item, 'createContainer', context)],
  });
}

function planRemoval(
  item: ContainerItem,
  observed: ObservedContainer,
  cause: string,
  after: readonly StepId[],
  { builder }: ForwardContext,
): readonly StepId[] {
  const base = { target: item.name, container: identityOf(item), cause };
  const stopped = isUp(observed)
    ? [builder.add({ ...base, kind: 'stopContainer', stop: stopOf(item, observed), after })]
    : after;
  return [
    builder.add({ ...base, kind: 'removeContainer', force: true, anonymousVolumes: false, after: stopped }),
  ];
}

/** Volumes that are missing, need no preparation, and are the container's own: they come with its first instance. */
export function broughtVolumes(item: ContainerItem, context: ForwardContext): readonly string[] {
  return item.volumes.filter((volume) => comesWith(item, volume, context));
}

function comesWith(
  item: ContainerItem,
  volume: string,
  { landscape, request, builder, brought }: ForwardContext,
): boolean {
  const declared = landscape.items.get(itemId('volume', volume));
  if (declared?.kind !== 'volume' || declared.owner !== item.configuration || brought.has(volume))
    return false;
  if (request.snapshot.volumes.has(volume) || builder.find('prepareVolume', volume) !== undefined)
    return false;
  brought.add(volume);
  return true;
}

export function because({ id }: ContainerItem, cause: string, { neededBy }: ForwardContext): string {
  const needing = neededBy.get(id);
  return needing === undefined ? cause : `${cause}, needed by ${needing}`;
}

/** With the volumes without a name that it has now, or others have from it. */
export function creationOf(item: ContainerItem, context: ForwardContext): ContainerCreation {
  const kept = keptVolumes(item, context);
  for (const { Source } of kept) context.brought.add(Source);
  return { payload: mounting(item.payload, kept), networks: item.networks };
}

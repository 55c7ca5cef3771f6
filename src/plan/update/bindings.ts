/**
 * What binds a container to the very container that another name stands for: when that is made anew, the engine does not
 * lead it to the new one.
 */
import { textsAt } from '../../engine/answer/read.js';
import type { ContainerDetails, ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { linkedContainers } from '../bound-links.js';
import type { ComparedField } from '../compare/compare-container.js';
import { type ForwardContext, isMadeAnew } from '../forward-context.js';
import { isCurrent } from '../identity.js';
import { sharedFrom } from '../kept-volumes.js';
import { stepId } from '../plan-builder.js';
import { sharedNetwork } from '../shared-network.js';
import { hasVolumeAt, isUnnamed } from './mounted.js';

export interface Binding {
  /** In words, why the container must be replaced as well. */
  readonly cause: string;
  /** Names of the containers that it is bound to in this way, and that are made anew. */
  readonly to: readonly string[];
}

/**
 * Only of what this plan makes anew, and only where the container is bound as declared; all else shows in the comparison
 * of fields.
 */
export function bindingsOf(
  item: ContainerItem,
  observed: ObservedContainer,
  details: ContainerDetails,
  context: ForwardContext,
): readonly Binding[] {
  const owner = lostNetwork(item, observed, context);
  const links = textsAt(details.hostConfiguration, 'Links');
  const linked = linkedContainers(item)
    .filter((name) => isMadeAnew(name, context))
    .filter((name) => links.some((link) => link.startsWith(`/${name}:`)));
  const source = lostSource(item, details, context);
  return [
    ...bindingTo(owner === undefined ? [] : [owner], 'shares the network of'),
    ...bindingTo(linked, 'links to'),
    ...bindingTo(source === undefined ? [] : [source], 'has volumes of'),
  ];
}

/** An earlier run made what it is bound to anew, and ended before it came to this one. @param fields that differ */
export function isLeftBehind(
  item: ContainerItem,
  { labels }: ObservedContainer,
  fields: readonly ComparedField[],
): boolean {
  if (!isCurrent(item, labels)) return false;
  return fields.some(({ field }) => field === 'network_mode' || field === 'links');
}

function bindingTo(to: readonly string[], how: string): readonly Binding[] {
  return to.slice(0, 1).map((name) => ({ cause: `it ${how} ${name}, which is made anew`, to }));
}

function lostNetwork(
  item: ContainerItem,
  observed: ObservedContainer,
  context: ForwardContext,
): string | undefined {
  if (!observed.networkMode?.startsWith('container:')) return undefined;
  const network = sharedNetwork(item, observed, context);
  return network.kind === 'lost' && isMadeAnew(network.owner, context) ? network.owner : undefined;
}

/** Volumes without a name go along with a container that is replaced, and are given back to one that was missing, but not all. */
function lostSource(
  { payload }: ContainerItem,
  { configuration, mounts }: ContainerDetails,
  { builder, brought }: ForwardContext,
): string | undefined {
  const inherited = mounts.some(
    (mount) => isUnnamed(mount) && !hasVolumeAt(configuration, mount.path) && !brought.has(mount.source),
  );
  if (!inherited) return undefined;
  return sharedFrom(payload).find((name) => builder.has(stepId('createContainer', name)));
}

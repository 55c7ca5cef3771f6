/**
 * What binds a container to the very container that another name stands for: when that is made anew, the engine does not
 * lead it to the new one. In words, for the cause of its own replacement.
 */
import { textsAt } from '../../engine/answer/read.js';
import type { ContainerDetails, ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { linkedContainers } from '../bound-links.js';
import { type ForwardContext, isMadeAnew } from '../forward-context.js';
import { sharedFrom } from '../kept-volumes.js';
import { stepId } from '../plan-builder.js';
import { sharedNetwork } from '../shared-network.js';
import { hasVolumeAt, isUnnamed } from './mounted.js';

/**
 * Only of what this plan makes anew, and only where the container is bound as declared; all else shows in the comparison
 * of fields.
 */
export function bindingsOf(
  item: ContainerItem,
  observed: ObservedContainer,
  details: ContainerDetails,
  context: ForwardContext,
): readonly string[] {
  const owner = lostNetwork(item, observed, context);
  const links = textsAt(details.hostConfiguration, 'Links');
  const linked = linkedContainers(item)
    .filter((name) => isMadeAnew(name, context))
    .find((name) => links.some((link) => link.startsWith(`/${name}:`)));
  const source = lostSource(item, details, context);
  return [
    ...(owner === undefined ? [] : [`it shares the network of ${owner}, which is made anew`]),
    ...(linked === undefined ? [] : [`it links to ${linked}, which is made anew`]),
    ...(source === undefined ? [] : [`it has volumes of ${source}, which is made anew`]),
  ];
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

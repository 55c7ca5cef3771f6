/**
 * Volumes that would get lost from sight with the rename of a configuration: where a map has `use_attached_parent_name`,
 * their names hold that of the configuration, and engines cannot rename volumes. Promise: nothing is done until the data
 * has been copied.
 */
import type { ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem, Item } from '../../landscape/landscape.js';
import { itemId } from '../../landscape/names.js';
import type { ForwardContext } from '../forward-context.js';
import { PlanError } from '../plan-error.js';
import { formerContainer } from './former-name.js';

/** @throws PlanError `former-volume`, naming every such volume. */
export function refuseFormerVolumes(order: readonly Item[], context: ForwardContext): void {
  const lost = order.flatMap((item) => {
    if (item.kind !== 'container') return [];
    const former = formerContainer(item, context.containers.get(item.name), context);
    return former ? renamedVolumes(item, former, context) : [];
  });
  const [first] = lost;
  if (!first) return;
  const pairs = lost.map(({ from, to }) => `  ${from} would be ${to}`);
  throw new PlanError('former-volume', `Engines cannot rename volumes:\n${pairs.join('\n')}`, {
    hint: `Nothing was touched. Copy the data first: docker run --rm -v ${first.from}:/from:ro -v ${first.to}:/to busybox cp -a /from/. /to`,
  });
}

interface RenamedVolume {
  readonly from: string;
  readonly to: string;
}

/** Volumes of the container, of the same alias at the same path, of which there is none by the new name yet. */
function renamedVolumes(
  { payload, configuration }: ContainerItem,
  former: ObservedContainer,
  { landscape, request }: ForwardContext,
): readonly RenamedVolume[] {
  return (payload.HostConfig.Mounts ?? []).flatMap(({ Source: to, Target: path }) => {
    if (typeof to !== 'string' || request.snapshot.volumes.has(to)) return [];
    const volume = landscape.items.get(itemId('volume', to));
    if (volume?.kind !== 'volume' || volume.owner !== configuration) return [];
    const from = former.mounts.find((mount) => mount.path === path)?.volume;
    return from?.endsWith(`.${volume.alias}`) && from !== to ? [{ from, to }] : [];
  });
}

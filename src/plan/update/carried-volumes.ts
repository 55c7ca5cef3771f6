/**
 * Volumes without a name (`shares`, and those of images) go along with the container that takes the place of another
 * one: they are mounted in the new one by the names that the engine gave them. Promise: no data gets out of sight, but
 * where the declaration and the image certainly have no volume at that path any more.
 */
import type { ContainerCreate, VolumeMount } from '../../engine/payload.js';
import type { ContainerDetails, ContainerMount } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { cleanPath } from '../compare/normalise/path.js';
import type { ForwardContext } from '../forward-context.js';
import { imageIdOf } from '../image-known.js';
import { mounting, sharedFrom } from '../kept-volumes.js';
import { declaredMounts, hasVolumeAt, isUnnamed } from './mounted.js';

/** The item's payload, with the volumes of the old container that go along. */
export function withCarriedVolumes(
  item: ContainerItem,
  details: ContainerDetails,
  context: ForwardContext,
): ContainerCreate {
  const carried = details.mounts
    .filter((mount) => isUnnamed(mount) && goesAlong(mount, item, details, context))
    .map(({ path, source, writable }): VolumeMount => {
      return { Type: 'volume', Source: source, Target: path, ReadOnly: !writable };
    });
  return mounting(item.payload, carried);
}

function goesAlong(
  mount: ContainerMount,
  item: ContainerItem,
  { configuration }: ContainerDetails,
  context: ForwardContext,
): boolean {
  const path = cleanPath(mount.path);
  const declared = declaredMounts(item.payload).get(path);
  if (declared) return declared.kind === 'anonymous';
  // Elsewhere it comes from another container, of which the new one gets what that has by now.
  if (!hasVolumeAt(configuration, path) || comesFromOthers(mount, item, context)) return false;
  return isStillWanted(path, item, context);
}

function comesFromOthers(
  { source }: ContainerMount,
  item: ContainerItem,
  { containers }: ForwardContext,
): boolean {
  return sharedFrom(item.payload).some((name) =>
    containers.get(name)?.mounts.some(({ volume }) => volume === source),
  );
}

/** In doubt it is: what the new image has is known only where some container that was inspected is made from it. */
function isStillWanted(
  path: string,
  { payload, image }: ContainerItem,
  { request, builder }: ForwardContext,
): boolean {
  if (hasVolumeAt(payload, path) || builder.find('buildImage', image) !== undefined) return true;
  const id = imageIdOf(request.snapshot, image);
  const known = id === undefined ? undefined : request.snapshot.imageConfigurations.get(id);
  return known === undefined || hasVolumeAt(known, path);
}

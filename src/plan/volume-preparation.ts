/** Plans the setting of a volume's owner and mode, where they are not as declared. */
import { imageReference } from '../landscape/image-reference.js';
import type { VolumeItem } from '../landscape/landscape.js';
import { provideImage } from './builds/provide-image.js';
import type { ForwardContext } from './forward-context.js';
import { defaultCoreImage, helperName, helperPayload } from './volume-helper.js';
import { volumeVerdict } from './volume-verdict.js';

export function planPreparation(item: VolumeItem, context: ForwardContext): void {
  const { preparation } = item;
  if (!preparation) return;
  const { request, action, builder } = context;
  const observed = request.snapshot.volumes.get(item.name);
  if (!observed && action === 'start') return;
  const name = helperName(item.name);
  const verdict = request.snapshot.containers.has(name)
    ? { prepare: true, cause: 'an earlier run did not finish it', differences: [] }
    : volumeVerdict(preparation, observed);
  if (!verdict.prepare || isOutOfReach(item, context)) return;
  const image = imageReference(request.options?.coreImage ?? defaultCoreImage);
  builder.add({
    kind: 'prepareVolume',
    target: item.name,
    cause: verdict.cause,
    differences: verdict.differences,
    creates: !observed,
    declared: preparation,
    helper: { name, payload: helperPayload(item, preparation, image) },
    after: provideImage(image, context),
  });
}

/**
 * A volume that no container mounts, nor will after this plan: its owner and mode cannot be seen, so that it would be
 * prepared again and again. All containers that declare it are there, made by hand without it.
 */
function isOutOfReach({ name }: VolumeItem, { request, landscape }: ForwardContext): boolean {
  const { containers, volumes } = request.snapshot;
  const volume = volumes.get(name);
  if (volume === undefined || volume.root || containers.has(helperName(name))) return false;
  for (const item of landscape.items.values()) {
    if (item.kind !== 'container' || !item.volumes.includes(name)) continue;
    const observed = containers.get(item.name);
    const stays = observed && observed.status !== 'removing' && observed.status !== 'dead';
    if (!stays || observed.mounts.some(({ volume }) => volume === name)) return false;
  }
  return [...containers.values()].every(({ mounts }) => mounts.every(({ volume }) => volume !== name));
}

/** Plans the setting of a volume's owner and mode, where they are not as declared. */
import { imageReference } from '../landscape/image-reference.js';
import type { VolumeItem } from '../landscape/landscape.js';
import { type ForwardContext, planPull } from './forward-context.js';
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
  if (!verdict.prepare) return;
  const image = imageReference(request.options?.coreImage ?? defaultCoreImage);
  builder.add({
    kind: 'prepareVolume',
    target: item.name,
    cause: verdict.cause,
    differences: verdict.differences,
    creates: !observed,
    declared: preparation,
    helper: { name, payload: helperPayload(item, preparation, image) },
    after: planPull(image, context),
  });
}

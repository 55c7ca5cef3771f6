/** Tells what happens to an image by an event. */
import { labelsAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';

/** @param names of the event's object and its attribute `name`; default: the image's id, for both */
export function tellOfImage(
  state: EngineState,
  image: ImageRecord,
  action: 'pull' | 'push' | 'tag' | 'untag' | 'delete' | 'load',
  names: { readonly id?: string; readonly name?: string } = {},
): void {
  const { id = image.id, name = image.id } = names;
  // By then it is gone, and its labels with it.
  const labels = action === 'delete' ? {} : labelsAt(image.config, 'Labels');
  state.events.add({ type: 'image', action, id, attributes: { ...labels, name } });
}

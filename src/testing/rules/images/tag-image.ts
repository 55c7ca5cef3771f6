/** Gives an image a further name; another image that had it has it no longer. */
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';
import { Refusal } from '../../state/refusal.js';
import { tellOfImage } from './image-event.js';
import { checkedReference, taggedName } from './image-reference.js';

/** @param tag empty: `latest`. @throws Refusal 400 */
export function tagImage(state: EngineState, image: ImageRecord, repository: string, tag: string): void {
  if (tag !== '' && !/^\w[\w.-]{0,127}$/.test(tag)) throw new Refusal(400, 'invalid tag format');
  const name = taggedName(checkedReference(state, tag === '' ? repository : `${repository}:${tag}`));
  moveTag(state, image, name);
  tellOfImage(state, image, 'tag', { name });
}

/** Without a word about it. */
function moveTag(state: EngineState, image: ImageRecord, name: string): void {
  for (const other of state.images.values()) if (other !== image) other.tags.delete(name);
  image.tags.add(name);
}

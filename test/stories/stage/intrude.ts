/** Somebody else makes containers under the map's names, with nothing of ours to them. */
import type { EngineState } from '../../../src/testing/state/engine-state.js';
import { image, onEngine } from '../story/names.js';
import type { Story } from '../story/story.js';
import type { RawClient } from './raw-client.js';

export async function intrude(
  { meanwhile }: Story,
  { containers }: EngineState,
  client: RawClient,
): Promise<void> {
  for (const name of meanwhile) {
    if (containers.named(onEngine(name))) continue;
    await client.ask('POST', `/containers/create?name=${onEngine(name)}`, { Image: image.serves });
  }
}

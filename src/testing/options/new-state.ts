/** The state that a simulated engine begins with. */
import { addImage, addStandardImages } from '../rules/images/add-image.js';
import { addPredefinedNetworks } from '../rules/networks/predefined-networks.js';
import { EngineState } from '../state/engine-state.js';
import type { ImageRecord } from '../state/image.js';
import type { CheckedOptions } from './engine-options.js';
import { identityFor } from './identity.js';
import { imagesOf } from './images.js';

/** @throws DockerMapError `engine-option` */
export function newState(options: CheckedOptions): EngineState {
  const { apiVersion, clock, seed, images, registry, takenPorts } = options;
  const state = new EngineState(identityFor(apiVersion), clock, seed);
  for (const port of takenPorts) state.ports.foreign.add(port);
  addPredefinedNetworks(state);
  addStandardImages(state);
  for (const image of imagesOf(state, images, 'images')) addImage(state, image);
  for (const image of imagesOf(state, registry, 'registry')) offerImage(state, image);
  return state;
}

/** Puts an image where it can be pulled from; another one of the same name is there no longer. */
export function offerImage(state: EngineState, image: ImageRecord): void {
  for (const name of [...image.tags, ...image.digests]) state.registry.set(name, image);
}

/** How much room everything takes: only images have a size here. */
import type { EngineState } from '../state/engine-state.js';
import { secondsOf } from '../state/moment.js';
import { volumeAnswer } from './volume.js';

/** Containers are left out: the list of containers tells of them. */
export function diskUsageAnswer(state: EngineState): object {
  const images = [...state.images.values()];
  return {
    LayersSize: images.reduce((sum, { size }) => sum + size, 0),
    Images: images.map(({ id, tags, digests, created, size }) => ({
      Id: id,
      ParentId: '',
      RepoTags: [...tags],
      RepoDigests: [...digests],
      Created: secondsOf(created),
      Size: size,
      SharedSize: 0,
      Labels: null,
      Containers: [...state.containers].filter(({ image }) => image.id === id).length,
    })),
    Containers: [],
    Volumes: [...state.volumes].map((volume) => ({
      ...volumeAnswer(volume),
      UsageData: { RefCount: volume.users.size, Size: 0 },
    })),
    BuildCache: [],
  };
}

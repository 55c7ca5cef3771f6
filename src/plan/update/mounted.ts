/** What a container's declaration mounts, and where, and how volumes without a name are told from others. */
import type { Fields } from '../../engine/answer/read.js';
import type { ContainerCreate } from '../../engine/payload.js';
import type { ContainerMount } from '../../engine/snapshot.js';
import { type Places, placesIn } from '../compare/mounts/place.js';
import { cleanPath } from '../compare/normalise/path.js';
import { isGeneratedName } from '../generated-name.js';

/** Of `Binds` and `Mounts`; not of `Volumes`, which any of these comes before. */
export function declaredMounts({ HostConfig }: ContainerCreate): Places {
  return placesIn({ Binds: HostConfig.Binds, Mounts: HostConfig.Mounts });
}

/** A volume of the engine's own making: nobody gave it its name. */
export function isUnnamed({ type, source, driver = 'local' }: ContainerMount): boolean {
  return type === 'volume' && driver === 'local' && isGeneratedName(source);
}

/** Whether a configuration (a container's, an image's, or a payload) has a path in `Volumes`. */
export function hasVolumeAt(configuration: Fields | ContainerCreate, path: string): boolean {
  const volumes: unknown = configuration['Volumes'];
  if (typeof volumes !== 'object' || volumes === null) return false;
  return Object.keys(volumes).some((one) => cleanPath(one) === cleanPath(path));
}

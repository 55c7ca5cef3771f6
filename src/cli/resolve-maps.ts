/** Maps made concrete, without an engine. What is wrong with one is told with its place in the map's file. */
import { landscapeOf } from '../client/landscape-of.js';
import type { Landscape } from '../landscape/landscape.js';
import type { ContainerMap } from '../map/container-map.js';
import { locatedError } from './located-error.js';

/** In the order of `maps`. Throws the `MapError` of the first map that has one. */
export async function resolveMaps(maps: readonly ContainerMap[]): Promise<readonly Landscape[]> {
  const landscapes: Landscape[] = [];
  for (const map of maps) landscapes.push(await resolveMap(map));
  return landscapes;
}

async function resolveMap(map: ContainerMap): Promise<Landscape> {
  try {
    return await landscapeOf(map);
  } catch (error) {
    throw await locatedError(error, map);
  }
}

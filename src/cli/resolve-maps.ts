/** Maps made concrete, without an engine. What is wrong with one is told with its place in the map's file. */
import { landscapeOf } from '../client/landscape-of.js';
import type { Landscape } from '../landscape/landscape.js';
import { LandscapeError } from '../landscape/landscape-error.js';
import type { ContainerMap } from '../map/container-map.js';

/** In the order of `maps`. Throws the `LandscapeError` of the first map that has one. */
export async function resolveMaps(maps: readonly ContainerMap[]): Promise<readonly Landscape[]> {
  const landscapes: Landscape[] = [];
  for (const map of maps) landscapes.push(await resolveMap(map));
  return landscapes;
}

async function resolveMap(map: ContainerMap): Promise<Landscape> {
  try {
    return await landscapeOf(map);
  } catch (error) {
    if (!(error instanceof LandscapeError)) throw error;
    // Good maps are read without the parser that knows places.
    const { locateProblems } = await import('../yaml/locate-problems.js');
    throw new LandscapeError(map.name, locateProblems(map, error.problems));
  }
}

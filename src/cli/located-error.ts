/** Errors about a map, with the places in its files. */
import { LandscapeError } from '../landscape/landscape-error.js';
import type { ContainerMap } from '../map/container-map.js';
import { MapError, MapIntegrityError } from '../map/map-error.js';

/** The error with the places of its problems; any error that has none as it is. */
export async function locatedError(error: unknown, map: ContainerMap): Promise<unknown> {
  if (!(error instanceof MapError)) return error;
  // Good maps are read without the parser that knows places.
  const { locateProblems } = await import('../yaml/locate-problems.js');
  const problems = locateProblems(map, error.problems);
  if (error instanceof LandscapeError) return new LandscapeError(map.name, problems);
  const subject = `map '${map.name}'`;
  if (error instanceof MapIntegrityError) return new MapIntegrityError(subject, problems);
  return new MapError(subject, problems, error.code, error.cause);
}

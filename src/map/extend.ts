/** Inheritance: configurations with everything they take from those they extend. */
import type { ContainerConfiguration, MapDeclaration } from './configuration.js';
import { checkExtends } from './integrity/extends.js';
import { MapIntegrityError } from './map-error.js';
import { extendTolerantly } from './tolerant-extension.js';

/**
 * All configurations that are not abstract, in the order of declaration, each laid over those it extends: own
 * values win, then later bases, then earlier ones.
 * @throws {MapIntegrityError} A base is missing, or configurations extend each other in a circle.
 */
export function extendedContainers(map: MapDeclaration): ReadonlyMap<string, ContainerConfiguration> {
  const problems = checkExtends(map.containers);
  if (problems.length > 0) throw new MapIntegrityError(`map '${map.name}'`, problems);
  return extendTolerantly(map.containers);
}

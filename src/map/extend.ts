/** Inheritance: configurations with everything they take from those they extend. */
import type { Lazy } from '../lazy/lazy.js';
import type { ContainerDeclaration, MapDeclaration } from './declaration.js';
import { checkExtends } from './integrity/extends.js';
import { MapIntegrityError } from './map-error.js';
import { type InheritContainer, inheritContainer, inheritLazily } from './merge.js';
import { extendTolerantly } from './tolerant-extension.js';

/**
 * All configurations that are not abstract, in the order of declaration, each laid over those it extends: own
 * values win, then later bases, then earlier ones.
 * @throws {MapIntegrityError} A base is missing, or configurations extend each other in a circle.
 */
export function extendedContainers(map: MapDeclaration): ReadonlyMap<string, ContainerDeclaration> {
  return extended(map, inheritContainer);
}

/** As `extendedContainers`, before lazy values are known. */
export function extendedLazily(map: MapDeclaration<Lazy>): ReadonlyMap<string, ContainerDeclaration<Lazy>> {
  return extended(map, inheritLazily);
}

function extended<Late extends Lazy>(
  { name, containers }: MapDeclaration<Late>,
  inherit: InheritContainer<Late>,
): ReadonlyMap<string, ContainerDeclaration<Late>> {
  const problems = checkExtends(containers);
  if (problems.length > 0) throw new MapIntegrityError(`map '${name}'`, problems);
  return extendTolerantly(containers, inherit);
}

/** A map as read-only data with all values known, which is what landscapes are made of. */
import { ContainerMap, type ContainerMapOptions } from '../../src/map/container-map.js';
import type { MapDeclaration } from '../../src/map/declaration.js';
import { evaluateMap } from '../../src/map/evaluate/evaluate.js';

export function declared(name: string, content: object, options?: ContainerMapOptions): MapDeclaration {
  return evaluateMap(new ContainerMap(name, content, options).declaration);
}

/** Keys that a configuration sets and that docker-map does not carry out yet. */
import type { ContainerDeclaration, MapDeclaration } from '../map/declaration.js';
import type { UnsupportedKey } from './landscape.js';

/** Nothing is ignored in silence: a plan that needs one of these keys is refused with its name. */
export function unsupportedKeys(
  map: MapDeclaration,
  configuration: ContainerDeclaration,
): readonly UnsupportedKey[] {
  const keys: UnsupportedKey[] = [];
  if (configuration.clients.length > 0 || map.clients.length > 0) {
    keys.push({ key: 'clients', advice: 'name the engine on the command line and run each map on its own' });
  }
  return keys;
}

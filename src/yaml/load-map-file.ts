/**
 * Maps from YAML files. A good file is read the quick way; whatever else comes is read again by `loadMap`, which
 * decides and explains, and which is imported only then.
 */
import type { ContainerMap } from '../map/container-map.js';
import { buildMap, type LoadMapOptions } from './build-map.js';
import { readMapText } from './map-text.js';
import { rememberOrigin } from './origin.js';
import { quickRead } from './quick-read.js';

/**
 * Reads a map from a YAML file.
 *
 * @throws {DockerMapError} The file cannot be read (`file-unreadable`).
 * @throws {MapError} See `loadMap`.
 */
export async function loadMapFile(
  path: string,
  name?: string,
  options: Omit<LoadMapOptions, 'file'> = {},
): Promise<ContainerMap> {
  const text = await readMapText(path);
  const fileOptions = { ...options, file: path };
  const content = quickRead(text);
  const built = content && buildMap(content, name, fileOptions);
  if (built !== undefined && 'map' in built) {
    rememberOrigin(built.map, { text, file: path });
    return built.map;
  }
  const { loadMap } = await import('./load-map.js');
  return loadMap(text, name, fileOptions);
}

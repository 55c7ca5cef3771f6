/**
 * Maps from YAML files. A good file is read the quick way; whatever else comes is read again by `loadMap`, which
 * decides and explains, and which is imported only then.
 */
import type { ContainerMap } from '../map/container-map.js';
import { buildMap, type LoadMapOptions } from './build-map.js';
import { quickRead } from './quick-read.js';
import { readTextFile } from './read-text.js';

/**
 * Reads a map from a YAML file.
 *
 * @throws {DockerMapError} The file cannot be read (`file-unreadable`), or is too large (`file-too-large`).
 * @throws {MapError} See `loadMap`.
 */
export async function loadMapFile(
  path: string,
  name?: string,
  options: Omit<LoadMapOptions, 'file'> = {},
): Promise<ContainerMap> {
  const text = await readTextFile(path, 'the map file', options.maxBytes);
  const fileOptions = { ...options, file: path };
  const map = loadQuickly(text, name, fileOptions);
  if (map !== undefined) return map;
  const { loadMap } = await import('./load-map.js');
  return loadMap(text, name, fileOptions);
}

/** Nothing where there is something to tell: for that it takes the places of words. */
function loadQuickly(
  text: string,
  name: string | undefined,
  options: LoadMapOptions & { readonly file: string },
): ContainerMap | undefined {
  const content = quickRead(text);
  if (content === undefined) return undefined;
  const built = buildMap(content, name, options, { source: { file: options.file, text }, warnings: [] });
  if (!('map' in built)) return undefined;
  const untold = options.onWarning !== undefined && built.map.warnings.length > 0;
  return untold ? undefined : built.map;
}

/** The error that a text gives. */
import { MapError } from '../../../src/map/map-error.js';
import type { LoadMapOptions } from '../../../src/yaml/build-map.js';
import { loadMap } from '../../../src/yaml/load-map.js';

export function errorOf(text: string, name?: string, options: LoadMapOptions = {}): MapError {
  try {
    loadMap(text, name, { file: 'map.yaml', ...options });
  } catch (error) {
    if (error instanceof MapError) return error;
    throw error;
  }
  throw new Error('the map is valid');
}

/** `code line:column` of every problem. */
export function placesOf(text: string): string[] {
  return errorOf(text, 'main').problems.map(
    ({ code, location }) => `${code} ${location?.line}:${location?.column}`,
  );
}

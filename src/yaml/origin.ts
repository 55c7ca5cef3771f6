/** The texts that maps were read from, kept as long as the maps, so that what is found later can still be placed. */
import type { MapDeclaration } from '../map/configuration.js';

export interface MapOrigin {
  readonly text: string;
  /** What the text is called in messages. */
  readonly file: string;
}

const origins = new WeakMap<MapDeclaration, MapOrigin>();

export function rememberOrigin(map: MapDeclaration, origin: MapOrigin): void {
  origins.set(map, origin);
}

/** Nothing for a map that was not read from a text. */
export function originOf(map: MapDeclaration): MapOrigin | undefined {
  return origins.get(map);
}

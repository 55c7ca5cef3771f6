/** Finds images as engines do. */
import type { EngineState } from '../state/engine-state.js';
import type { ImageRecord } from '../state/image.js';

/** @param reference `name`, `name:tag`, `name@sha256:…`, an id or its beginning, with or without `sha256:` */
export function findImage(_state: EngineState, _reference: string): ImageRecord | undefined {
  return undefined;
}

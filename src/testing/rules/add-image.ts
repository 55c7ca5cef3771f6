/** Makes images out of what a test declares of them. */
import type { Fields } from '../../engine/answer/read.js';
import type { Program } from '../program/program.js';
import type { EngineState } from '../state/engine-state.js';
import type { ImageRecord } from '../state/image.js';

export interface ImageDeclaration {
  /** As in the API, `Config`: Env, Cmd, Entrypoint, ExposedPorts, Volumes, User, WorkingDir, Labels, Healthcheck. */
  readonly config?: Fields | undefined;
  /** What its containers run. */
  readonly program?: Program | undefined;
  /** What commands executed in them do. Default: the small shell. */
  readonly executed?: Program | undefined;
}

/** @returns the image, which is not on the engine yet; its id follows from name and declaration */
export function makeImage(
  _state: EngineState,
  _reference: string,
  _declaration: ImageDeclaration,
): ImageRecord {
  throw new Error('not built yet');
}

/** Images that cannot be built, because what they are built from is not there or cannot be read. */
import { MapError } from '../../map/map-error.js';
import type { Problem } from '../../map/problem.js';

export class BuildSourceError extends MapError {
  override readonly name: string = 'BuildSourceError';
  /** Name of the map. */
  readonly map: string;

  constructor(map: string, problems: readonly Problem[]) {
    super(`map '${map}'`, problems, 'build-source');
    this.map = map;
  }
}

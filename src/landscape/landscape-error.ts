/** A map that is well formed and yet cannot be made concrete on an engine. */
import { MapError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';

/** Code `cycle` where circular dependencies are all that is wrong, otherwise `landscape-invalid`. */
export class LandscapeError extends MapError {
  override readonly name: string = 'LandscapeError';

  constructor(map: string, problems: readonly Problem[]) {
    const onlyCycles = problems.every(({ code }) => code === 'cycle');
    super(`map '${map}'`, problems, onlyCycles ? 'cycle' : 'landscape-invalid');
  }
}

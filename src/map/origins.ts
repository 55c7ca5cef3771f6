/** Where the elements of a map were written, for problems that show only when its parts are looked at together. */
import type { ProblemPath } from './problem.js';

export interface Origin {
  readonly path: ProblemPath;
  /** The file that the path is in, for what was read from one. */
  readonly source?: string;
}

export interface Origins {
  placeOf(element: object): Origin | undefined;
}

/** Asks one after the other. */
export function joinedOrigins(all: Iterable<Origins>): Origins {
  const distinct = [...new Set(all)];
  return {
    placeOf(element) {
      for (const origins of distinct) {
        const origin = origins.placeOf(element);
        if (origin !== undefined) return origin;
      }
      return undefined;
    },
  };
}

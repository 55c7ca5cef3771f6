/** Faults in the options of a map that is refused for others, so that all of them are told at once. */
import { LandscapeError } from '../landscape/landscape-error.js';
import { resolveLandscape } from '../landscape/resolve.js';
import type { Lazy } from '../lazy/lazy.js';
import type { MapDeclaration } from '../map/declaration.js';
import { isKnown } from '../map/evaluate/holds-lazy.js';
import { MapError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';

/** What does not depend on the parts of the map that could not be read. */
const codes: ReadonlySet<string> = new Set([
  'option-twice',
  'option-value',
  'refused-option',
  'unknown-option',
]);

/** None where the map cannot be made concrete as far as its options. */
export function optionProblems(map: MapDeclaration<Lazy>): readonly Problem[] {
  if (!isKnown(map)) return [];
  try {
    resolveLandscape(map);
    return [];
  } catch (error) {
    if (error instanceof LandscapeError) return error.problems.filter(({ code }) => codes.has(code));
    if (error instanceof MapError) return [];
    throw error;
  }
}

/** Places for problems that show only after a map was read, when it is made concrete or checked again. */
import type { MapDeclaration } from '../map/configuration.js';
import type { Problem } from '../map/problem.js';
import { originOf } from './origin.js';
import { parseYaml } from './parse.js';
import { placeProblems } from './place-problems.js';
import { Source } from './source.js';

/**
 * The problems of a map with their places in the text that it was read from, in the order of that text; as they are
 * where the map was not read from a text. A place is that of the nearest thing around the fault where the fault
 * itself is not in the text, as with what comes from another configuration by `extends`.
 */
export function locateProblems(map: MapDeclaration, problems: readonly Problem[]): readonly Problem[] {
  const origin = originOf(map);
  if (origin === undefined) return problems;
  const source = new Source(origin.text, origin.file);
  // Variables change what a path says, and not where it stands.
  const { document } = parseYaml(source, {});
  return placeProblems(source, document, problems);
}

/** Maps from YAML text (manual, section 3.9). Problems are told with file, line, column and an excerpt. */
import type { ContainerMap } from '../map/container-map.js';
import { describe } from '../map/input/shape.js';
import { MapError, MapIntegrityError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';
import { buildMap, type LoadMapOptions } from './build-map.js';
import { decodeMapText } from './map-text.js';
import { rememberOrigin } from './origin.js';
import { type ParsedYaml, parseYaml } from './parse.js';
import { placeProblems } from './place-problems.js';
import { Source } from './source.js';

/**
 * Reads a map from YAML text, UTF-8 if it is given in bytes.
 *
 * @param name Wins over the `name` in the document. Empty: the name of the file without its last extension.
 * @throws {MapError} The text or the map is not valid; holds all problems, in the order of position.
 * @throws {MapIntegrityError} All is valid, but does not fit together.
 */
export function loadMap(
  text: string | Uint8Array,
  name?: string,
  options: LoadMapOptions = {},
): ContainerMap {
  const file = options.file ?? '<yaml>';
  const source = new Source(decodeMapText(text, file), file);
  const parsed = parseYaml(source, options.environment ?? process.env);
  if (!parsed.trusted) throw mapError(source, parsed, parsed.problems);
  if (!(parsed.content instanceof Map)) {
    throw mapError(source, parsed, [...parsed.problems, notAMap(parsed.content)]);
  }
  const built = buildMap(parsed.content, name, options);
  if ('problems' in built) {
    const integrityOnly = parsed.problems.length === 0 && built.integrityOnly;
    throw mapError(source, parsed, [...parsed.problems, ...built.problems], integrityOnly);
  }
  if (parsed.problems.length > 0) throw mapError(source, parsed, parsed.problems);
  rememberOrigin(built.map, { text: source.text, file });
  return built.map;
}

function notAMap(content: unknown): Problem {
  const message = `expected a mapping of containers and properties, found ${describe(content)}`;
  return { code: 'invalid-value', path: [], message };
}

function mapError(
  source: Source,
  { document }: ParsedYaml,
  problems: readonly Problem[],
  integrityOnly = false,
): MapError {
  const placed = placeProblems(source, document, problems);
  return integrityOnly ? new MapIntegrityError(source.file, placed) : new MapError(source.file, placed);
}

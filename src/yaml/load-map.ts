/** Maps from YAML text (manual, section 3.9). Problems are told with file, line, column and an excerpt. */
import type { ContainerMap } from '../map/container-map.js';
import { describe } from '../map/input/shape.js';
import { MapError, MapIntegrityError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';
import { buildMap, type LoadMapOptions } from './build-map.js';
import { type ParsedYaml, parseYaml } from './parse.js';
import { placeProblems } from './place-problems.js';
import { decodeText } from './read-text.js';
import { hideSecretVariables } from './secret-spans.js';
import { Source } from './source.js';
import { tell } from './tell.js';
import { withoutEchoes } from './without-echoes.js';

/**
 * Reads a map from YAML text, UTF-8 if it is given in bytes.
 *
 * @param name Wins over the `name` in the document. Empty: the name of the file without its last extension.
 * @throws {DockerMapError} The text is too large (`file-too-large`), or not UTF-8 (`file-unreadable`).
 * @throws {MapError} The text or the map is not valid; holds all problems, in the order of position.
 * @throws {MapIntegrityError} All is valid, but does not fit together.
 */
export function loadMap(
  text: string | Uint8Array,
  name?: string,
  options: LoadMapOptions = {},
): ContainerMap {
  const file = options.file ?? '<yaml>';
  const source = new Source(decodeText(text, file, options.maxBytes), file);
  const parsed = parseYaml(source, options, hideSecretVariables);
  const { document, content, problems, warnings } = parsed;
  if (!parsed.trusted) throw mapError(source, parsed, problems);
  if (!(content instanceof Map)) throw mapError(source, parsed, [...problems, notAMap(content)]);
  const built = buildMap(content, name, options, { source: { file, text: source.text }, warnings });
  tell(options, () => placeProblems(source, document, 'map' in built ? built.map.warnings : warnings));
  if ('problems' in built) {
    const integrityOnly = problems.length === 0 && built.integrityOnly;
    const others = withoutEchoes(built.problems, problems);
    throw mapError(source, parsed, [...problems, ...others], integrityOnly);
  }
  if (problems.length > 0) throw mapError(source, parsed, problems);
  return built.map;
}

function notAMap(content: unknown): Problem {
  const message = `expected a mapping of containers and properties, found ${describe(content)}`;
  return { code: 'invalid-value', path: [], message };
}

function mapError(
  source: Source,
  { document, causes }: ParsedYaml,
  problems: readonly Problem[],
  integrityOnly = false,
): MapError {
  const placed = placeProblems(source, document, problems);
  if (integrityOnly) return new MapIntegrityError(source.file, placed);
  return new MapError(source.file, placed, 'map-invalid', causes[0]);
}

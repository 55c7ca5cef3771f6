/** Maps from YAML (manual, section 3.9). Problems are told with file, line, column and an excerpt. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { DockerMapError } from '../common/docker-map-error.js';
import { ContainerMap } from '../map/container-map.js';
import { describe } from '../map/input/shape.js';
import { MapError, MapIntegrityError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';
import type { Environment } from './expand-path.js';
import { anchorHostRoot } from './host-root.js';
import { locate } from './locate.js';
import { type ParsedYaml, parseYaml } from './parse.js';
import { Source } from './source.js';

export interface LoadMapOptions {
  /** Check that the parts of the map fit together; true unless set. */
  readonly checkIntegrity?: boolean;
  /**
   * What the text is called in messages. An empty `name` is the base name of this file; a relative root of host paths
   * is below its folder.
   */
  readonly file?: string;
  /** Variables for `!path`; those of the process unless set. */
  readonly environment?: Environment;
}

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
  const source = new Source(decode(text, options.file), options.file ?? '<yaml>');
  const parsed = parseYaml(source, options.environment ?? process.env);
  if (!parsed.trusted) throw mapError(source, parsed, parsed.problems);
  if (!(parsed.content instanceof Map)) {
    throw mapError(source, parsed, [...parsed.problems, notAMap(parsed.content)]);
  }
  const naming = nameOf(name, parsed.content.get('name'), options.file);
  const before = [...parsed.problems, ...naming.problems];
  const { file } = options;
  const content = file === undefined ? parsed.content : anchorHostRoot(parsed.content, file);
  const built = build(naming.name, content, options);
  if (built instanceof MapError) {
    const integrityOnly = before.length === 0 && built instanceof MapIntegrityError;
    throw mapError(source, parsed, [...before, ...built.problems], integrityOnly);
  }
  if (before.length > 0) throw mapError(source, parsed, before);
  return built;
}

/**
 * Reads a map from a YAML file.
 *
 * @throws {DockerMapError} The file cannot be read (`file-unreadable`).
 * @throws {MapError} See `loadMap`.
 */
export async function loadMapFile(
  path: string,
  name?: string,
  options: Omit<LoadMapOptions, 'file'> = {},
): Promise<ContainerMap> {
  return loadMap(await read(path), name, { ...options, file: path });
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const hint = 'Check the path, and that you may read the file.';
    throw new DockerMapError('file-unreadable', `cannot read the map file ${path}: ${reason}`, {
      hint,
      cause,
    });
  }
}

function decode(text: string | Uint8Array, file = '<yaml>'): string {
  if (typeof text === 'string') return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (cause) {
    const hint = 'Save the file as UTF-8.';
    throw new DockerMapError('file-unreadable', `${file} is not UTF-8 text`, { hint, cause });
  }
}

interface Naming {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Stands for a missing name, so that the rest can be checked. */
const unnamed = 'unnamed';

/** Manual, section 3.9.2. */
function nameOf(given: string | undefined, declared: unknown, file: string | undefined): Naming {
  if (given !== undefined && given !== '') return { name: given, problems: [] };
  if (given === '' && file !== undefined) return { name: basename(file, extname(file)), problems: [] };
  if (typeof declared === 'string' && declared !== '') return { name: declared, problems: [] };
  if (typeof declared === 'number') return { name: String(declared), problems: [] };
  const message = "the map has no name: add a 'name' at the top level, or give one when loading";
  return { name: unnamed, problems: [{ code: 'missing-name', path: ['name'], message }] };
}

function notAMap(content: unknown): Problem {
  const message = `expected a mapping of containers and properties, found ${describe(content)}`;
  return { code: 'invalid-value', path: [], message };
}

function build(name: string, content: object, options: LoadMapOptions): ContainerMap | MapError {
  try {
    return new ContainerMap(name, content, {
      keys: 'snake_case',
      checkIntegrity: options.checkIntegrity ?? true,
    });
  } catch (error) {
    if (error instanceof MapError) return error;
    throw error;
  }
}

function mapError(
  source: Source,
  { document }: ParsedYaml,
  problems: readonly Problem[],
  integrityOnly = false,
): MapError {
  const placed = problems.map((problem) => {
    const location = problem.location ?? source.locate(locate(document, problem));
    return { ...problem, location };
  });
  placed.sort(
    (one, other) => one.location.line - other.location.line || one.location.column - other.location.column,
  );
  return integrityOnly ? new MapIntegrityError(source.file, placed) : new MapError(source.file, placed);
}

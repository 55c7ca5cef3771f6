/** From the content of a document to its map: the name, the root of host paths, and all that a map is checked for. */
import { basename, dirname, extname, resolve } from 'node:path';
import { ContainerMap, type ContainerMapOptions } from '../map/container-map.js';
import { MapError, MapIntegrityError } from '../map/map-error.js';
import type { MapSource, Problem } from '../map/problem.js';
import { anchorHostRoot } from './host-root.js';
import type { YamlOptions } from './options.js';

/** An empty `name` is the base name of `file`; a relative root of host paths is below its folder. */
export interface LoadMapOptions extends YamlOptions {
  /** Check that the parts of the map fit together; true unless set. */
  readonly checkIntegrity?: boolean;
  /** Name of a map that is given none, and that does not name itself. Without it such a map is not valid. */
  readonly defaultName?: string;
  /** See `ContainerMapOptions`. */
  readonly furtherProblems?: ContainerMapOptions['furtherProblems'];
}

/** What is known of the text that the content is from. */
export interface MapText {
  readonly source: MapSource;
  /** What was noticed when it was read. */
  readonly warnings: readonly Problem[];
}

export type BuiltMap =
  | { readonly map: ContainerMap }
  | {
      readonly problems: readonly Problem[];
      /** All is valid, but does not fit together. */
      readonly integrityOnly: boolean;
    };

/** `name` as `loadMap` has it. */
export function buildMap(
  content: ReadonlyMap<unknown, unknown>,
  name: string | undefined,
  options: LoadMapOptions,
  text: MapText,
): BuiltMap {
  const { file } = options;
  const found = nameOf(name, content.get('name'), options);
  const anchored = file === undefined ? content : anchorHostRoot(content, file);
  const built = build(found ?? unnamed, anchored, {
    ...text,
    checkIntegrity: options.checkIntegrity ?? true,
    keys: 'snake_case',
    folder: file && resolve(dirname(file)),
    furtherProblems: options.furtherProblems,
  });
  const naming = found === undefined ? [missingName] : [];
  if (built instanceof MapError) {
    const integrityOnly = naming.length === 0 && built instanceof MapIntegrityError;
    return { problems: [...naming, ...built.problems], integrityOnly };
  }
  return naming.length > 0 ? { problems: naming, integrityOnly: false } : { map: built };
}

/** Stands for a missing name, so that the rest can be checked. */
const unnamed = 'unnamed';

const missingName: Problem = {
  code: 'missing-name',
  path: ['name'],
  message: "the map has no name: add a 'name' at the top level, or give one when loading",
};

/** Manual, section 3.9.2. */
function nameOf(
  given: string | undefined,
  declared: unknown,
  { file, defaultName }: LoadMapOptions,
): string | undefined {
  if (given !== undefined && given !== '') return given;
  if (given === '' && file !== undefined) return basename(file, extname(file));
  if (typeof declared === 'string' && declared !== '') return declared;
  return typeof declared === 'number' ? String(declared) : defaultName;
}

function build(name: string, content: object, options: ContainerMapOptions): ContainerMap | MapError {
  try {
    return new ContainerMap(name, content, options);
  } catch (error) {
    if (error instanceof MapError) return error;
    throw error;
  }
}

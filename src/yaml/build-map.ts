/** From the content of a document to its map: the name, the root of host paths, and all that a map is checked for. */
import { basename, extname } from 'node:path';
import { ContainerMap } from '../map/container-map.js';
import { MapError, MapIntegrityError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';
import type { Environment } from './expand-path.js';
import { anchorHostRoot } from './host-root.js';

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
  /** Name of a map that is given none, and that does not name itself. Without it such a map is not valid. */
  readonly defaultName?: string;
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
): BuiltMap {
  const { file } = options;
  const found = nameOf(name, content.get('name'), options);
  const anchored = file === undefined ? content : anchorHostRoot(content, file);
  const built = build(found ?? unnamed, anchored, options.checkIntegrity ?? true);
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

function build(name: string, content: object, checkIntegrity: boolean): ContainerMap | MapError {
  try {
    return new ContainerMap(name, content, { keys: 'snake_case', checkIntegrity });
  } catch (error) {
    if (error instanceof MapError) return error;
    throw error;
  }
}

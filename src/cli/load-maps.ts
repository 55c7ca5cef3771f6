/** The maps that a command works on: those of the files named by `--file`, or the one that is found. */
import { basename, dirname, extname, resolve } from 'node:path';
import type { ContainerMap } from '../map/container-map.js';
import { isIntegrityWarning } from '../map/integrity/unused.js';
import { formatProblem } from '../map/problem.js';
import type { LoadMapOptions } from '../yaml/build-map.js';
import { loadMapFile } from '../yaml/load-map-file.js';
import type { CommandIo } from './command-io.js';
import { locatedError } from './located-error.js';
import { findMapFile, isDefaultMapFile } from './map-file.js';
import { optionProblems } from './option-problems.js';
import type { OptionValues } from './option-values.js';
import { styleFor } from './output/style.js';
import { UsageError } from './usage-error.js';

type LoadingOptions = Pick<OptionValues, 'files' | 'quiet' | 'noColor'>;

/**
 * In the order of the files; see `mergeByName`. What reading warns of is told on `io.stderr`.
 *
 * @throws MapError, {@link UsageError}, and `DockerMapError` for files that cannot be read.
 */
export async function loadMaps(options: LoadingOptions, io: CommandIo): Promise<readonly ContainerMap[]> {
  const paths = await mapPaths(options.files, io.folder);
  const [only] = paths.length === 1 ? paths : [];
  const maps = only === undefined ? await loadMerged(paths) : [await readMapFile(only)];
  if (!options.quiet) for (const map of maps) await tellWarnings(map, options, io);
  return maps;
}

/** As `loadMaps`; none where no file is named, and none is found. */
export async function loadMapsIfAny(
  options: LoadingOptions,
  io: CommandIo,
): Promise<readonly ContainerMap[]> {
  if (options.files.length > 0) return loadMaps(options, io);
  try {
    await findMapFile(io.folder);
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
  return loadMaps(options, io);
}

/** Absolute paths of the files that are named, or of the one that is found from `folder` upwards. */
export async function mapPaths(files: readonly string[], folder: string): Promise<readonly string[]> {
  if (files.includes('-')) throw standardInput();
  return files.length > 0 ? files.map((file) => resolve(folder, file)) : [await findMapFile(folder)];
}

/**
 * A map that does not name itself bears the name of the one before it, to which it then belongs; without one that of its
 * file, and in `docker-map.yaml` that of its folder.
 */
export function readMapFile(
  path: string,
  before?: string,
  options: Omit<LoadMapOptions, 'file' | 'defaultName'> = {},
): Promise<ContainerMap> {
  const own = isDefaultMapFile(path) ? basename(dirname(path)) : basename(path, extname(path));
  return loadMapFile(path, undefined, {
    furtherProblems: optionProblems,
    ...options,
    defaultName: before ?? own,
  });
}

/** Maps of one name become one, later ones laid over the first, in which they are merged. */
export function mergeByName(maps: readonly ContainerMap[]): readonly ContainerMap[] {
  const merged = new Map<string, ContainerMap>();
  for (const map of maps) {
    const first = merged.get(map.name);
    if (first === undefined) merged.set(map.name, map);
    else first.mergeFromMap(map);
  }
  return [...merged.values()];
}

/** Parts of one map may only fit together when all of them are there. */
async function loadMerged(paths: readonly string[]): Promise<readonly ContainerMap[]> {
  const read: ContainerMap[] = [];
  for (const path of paths) {
    read.push(await readMapFile(path, read.at(-1)?.name, { checkIntegrity: false }));
  }
  const maps = mergeByName(read);
  for (const map of maps) await check(map);
  return maps;
}

async function check(map: ContainerMap): Promise<void> {
  try {
    map.checkIntegrity();
  } catch (error) {
    throw await locatedError(error, map);
  }
}

async function tellWarnings(map: ContainerMap, { noColor }: LoadingOptions, io: CommandIo): Promise<void> {
  const warnings = map.warnings.filter((warning) => !isIntegrityWarning(warning));
  if (warnings.length === 0) return;
  const { locateProblems } = await import('../yaml/locate-problems.js');
  const style = styleFor(io.stderr, io.environment, noColor);
  for (const warning of locateProblems(map, warnings)) {
    io.stderr.write(`${style('yellow', 'Warning:')} ${formatProblem(warning)}\n`);
  }
}

function standardInput(): UsageError {
  return new UsageError(
    'standard input is not read: -f takes the path of a file',
    'Save the map to a file; one that is really called "-" is ./-.',
  );
}

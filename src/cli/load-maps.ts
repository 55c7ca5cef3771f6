/** The maps that a command works on: those named by `--file`, or the one that is found. */
import { basename, dirname, extname, resolve } from 'node:path';
import type { ContainerMap } from '../map/container-map.js';
import { loadMapFile } from '../yaml/load-map-file.js';
import { findMapFile, isDefaultMapFile } from './map-file.js';
import { UsageError } from './usage-error.js';

/** In the order of `files`, which are relative to `folder`. Throws `MapError` and {@link UsageError}. */
export async function loadMaps(files: readonly string[], folder: string): Promise<readonly ContainerMap[]> {
  if (files.includes('-')) throw standardInput();
  const paths = files.length > 0 ? files.map((file) => resolve(folder, file)) : [await findMapFile(folder)];
  const maps: ContainerMap[] = [];
  const origin = new Map<string, string>();
  for (const path of paths) {
    const map = await loadNamed(path);
    const earlier = origin.get(map.name);
    if (earlier !== undefined) throw sameName(map.name, earlier, path);
    origin.set(map.name, path);
    maps.push(map);
  }
  return maps;
}

/** A map that does not name itself bears the name of its file; `docker-map.yaml` that of its folder. */
function loadNamed(path: string): Promise<ContainerMap> {
  const folder = basename(dirname(path));
  const defaultName = isDefaultMapFile(path) ? folder : basename(path, extname(path));
  return loadMapFile(path, undefined, { defaultName });
}

function standardInput(): UsageError {
  return new UsageError(
    'standard input is not read: -f takes the path of a file',
    'Save the map to a file; one that is really called "-" is ./-.',
  );
}

function sameName(name: string, earlier: string, later: string): UsageError {
  return new UsageError(
    `${earlier} and ${later} both declare a map "${name}"; merging files is not carried out yet`,
    'Give each file a `name` of its own, or put both into one file.',
  );
}

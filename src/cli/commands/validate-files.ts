/** Everything that can be said about map files without an engine: all that is wrong, and all that is hardly meant. */
import { refuseDuplicates } from '../../client/duplicates.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Landscape } from '../../landscape/landscape.js';
import type { ContainerMap } from '../../map/container-map.js';
import type { Clients } from '../../map/integrity/clients.js';
import { MapError } from '../../map/map-error.js';
import type { Problem } from '../../map/problem.js';
import { locateProblems } from '../../yaml/locate-problems.js';
import { mergeByName, readMapFile } from '../load-maps.js';
import { UsageError } from '../usage-error.js';
import { landscapeFindings } from './validate-landscape.js';

/** What was found in the files of one map, or, where not all files can be read, in one file. */
export interface Findings {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Of a map that is valid. */
  readonly landscape?: Landscape;
}

/**
 * Files that cannot be read keep the others from being checked any further: what is missing in one may be declared in
 * another. A single file is checked as far as it goes.
 */
export async function validateFiles(
  paths: readonly string[],
  clients: Clients | undefined,
): Promise<readonly Findings[]> {
  const maps: ContainerMap[] = [];
  const unread: Findings[] = [];
  for (const path of paths) {
    const read = await readFile(path, maps.at(-1)?.name, paths.length === 1);
    if ('map' in read) maps.push(read.map);
    else unread.push(read.findings);
  }
  if (unread.length > 0) return unread;
  const found = await Promise.all(mergeByName(maps).map((map) => mapFindings(map, clients)));
  return [...found, ...findingsBetween(found, paths)];
}

/** Maps that would get in each other's way on an engine. */
function findingsBetween(found: readonly Findings[], files: readonly string[]): readonly Findings[] {
  try {
    refuseDuplicates(found.flatMap(({ landscape }) => landscape ?? []));
    return [];
  } catch (error) {
    return [{ files, errors: problemsOf(error), warnings: [] }];
  }
}

/** What an error says about a file, or about several. Throws it again if it says nothing of that kind. */
export function problemsOf(error: unknown, file?: string): readonly Problem[] {
  if (error instanceof MapError) return error.problems;
  if (!(error instanceof DockerMapError) || error instanceof UsageError) throw error;
  const { code, message } = error;
  return [{ code, path: [], message, ...(file === undefined ? {} : { source: file }) }];
}

type ReadFile = { readonly map: ContainerMap } | { readonly findings: Findings };

async function readFile(path: string, before: string | undefined, alone: boolean): Promise<ReadFile> {
  try {
    return { map: await readMapFile(path, before, { checkIntegrity: false }) };
  } catch (error) {
    const findings = await findingsIn(path, before, alone);
    if (findings === undefined) throw error;
    return { findings };
  }
}

/** Of a file that is no valid map: reads it once more for all that there is to tell. */
async function findingsIn(
  path: string,
  before: string | undefined,
  checkIntegrity: boolean,
): Promise<Findings | undefined> {
  const warnings: Problem[] = [];
  const onWarning = (warning: Problem) => warnings.push(warning);
  try {
    await readMapFile(path, before, { checkIntegrity, onWarning });
    return undefined;
  } catch (error) {
    return { files: [path], errors: problemsOf(error, path), warnings };
  }
}

async function mapFindings(map: ContainerMap, clients: Clients | undefined): Promise<Findings> {
  const files = [...map.sources.keys()];
  const [file = ''] = files;
  const unfit = unfitParts(map, clients);
  const { problems, landscape } = await landscapeFindings(map, unfit, (error) => problemsOf(error, file));
  const errors = locateProblems(map, [...unfit, ...problems]);
  const warnings = locateProblems(map, map.warnings);
  const isValid = errors.length === 0 && landscape !== undefined;
  return isValid ? { files, errors, warnings, landscape } : { files, errors, warnings };
}

function unfitParts(map: ContainerMap, clients: Clients | undefined): readonly Problem[] {
  try {
    map.checkIntegrity({ clients });
    return [];
  } catch (error) {
    if (error instanceof MapError) return error.problems;
    throw error;
  }
}

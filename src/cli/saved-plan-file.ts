/** Files of saved plans. They hold what the engine gets, so only their owner may read them; nothing else is overwritten. */
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { DockerMapError } from '../common/docker-map-error.js';
import { reasonOf } from '../common/system-error.js';
import { readSavedPlan } from '../plan/saved/read-saved-plan.js';
import { type SavedPlan, savedPlanFormat } from '../plan/saved/saved-plan.js';
import { UsageError } from './usage-error.js';

/** Throws {@link UsageError} where something else is at the path than a saved plan, or an empty file. */
export async function refuseToOverwrite(path: string): Promise<void> {
  const beginning = await beginningOf(path);
  if (beginning === null || beginning === '' || SAVED_PLAN.test(beginning)) return;
  throw new UsageError(
    `${path} is there, and is no saved plan`,
    'It was left as it is. Name another file, or remove this one.',
  );
}

/** All of it or nothing; a plan that was saved there before is replaced. */
export async function writeSavedPlan(path: string, saved: SavedPlan): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  try {
    await writeFile(temporary, `${JSON.stringify(saved, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new DockerMapError('file-unwritable', `Cannot write ${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** Throws `PlanError` for what is no saved plan, and `DockerMapError` `file-unreadable`. */
export async function readSavedPlanFile(path: string): Promise<SavedPlan> {
  return readSavedPlan(await readText(path));
}

/** As it is written, and not as a program may have written it anew. */
const SAVED_PLAN = new RegExp(`^\\s*\\{\\s*"format":\\s*"${savedPlanFormat}"`);
const ENOUGH = 256;

/** `null` where nothing is at the path. */
async function beginningOf(path: string): Promise<string | null> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(ENOUGH), position: 0 });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw unreadable(path, error);
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): DockerMapError {
  return new DockerMapError('file-unreadable', `Cannot read ${path}: ${reasonOf(cause)}`, { cause });
}

/**
 * Tells an error that starting again cannot mend: the runtime below the engine still has a container, or the folder of
 * one, that the engine, which went down while it was starting it, has forgotten. Seen with Docker 20.10.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../../engine/engine-error.js';
import { pauses } from './pauses.js';

export function isStuck(error: unknown): boolean {
  if (!(error instanceof EngineError) || error.code !== 'engine-failure') return false;
  return /task \w+: already exists|id already in use|mkdir \S+: file exists/.test(error.message);
}

/**
 * Starts a container that must not be made anew. A busy runtime may still be clearing what the engine has just stopped:
 * then it is only a matter of a moment.
 */
export async function unlessStuck<Result>(start: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await start();
    } catch (error) {
      if (!isStuck(error)) throw error;
      await sleep(pause);
    }
  }
  return start();
}

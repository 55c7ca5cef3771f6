/**
 * Tells an error that starting again cannot mend: the runtime below the engine still has a container, or the folder of
 * one, that the engine, which went down while it was starting it, has forgotten. Seen with Docker 20.10.
 */
import { EngineError } from '../../engine/engine-error.js';

export function isStuck(error: unknown): boolean {
  if (!(error instanceof EngineError) || error.code !== 'engine-failure') return false;
  return /task \w+: already exists|id already in use|mkdir \S+: file exists/.test(error.message);
}

/**
 * Versions of the Engine API: those that docker-map speaks, and the one to speak with an engine. Versions are
 * texts as the API has them: `1.41`.
 */
import { type Asked, EngineError } from './engine-error.js';

/** Docker 20.10. */
const OLDEST_API = '1.41';
/** Docker 29.0: the newest whose changes were read for this client. Newer engines speak it too. */
export const NEWEST_API = '1.52';

export function isAtLeast(version: string, minimum: string): boolean {
  const [major, minor] = numbers(version);
  const [minimumMajor, minimumMinor] = numbers(minimum);
  return major === minimumMajor ? minor >= minimumMinor : major > minimumMajor;
}

/**
 * The newest version that both sides speak.
 *
 * @throws EngineError `engine-too-old`, `engine-too-new`: there is none
 */
export function negotiate(engine: { newest: string; oldest: string; name: string }, asked: Asked): string {
  const offer = `Engine ${engine.name} speaks API ${engine.oldest} to ${engine.newest}`;
  if (!isAtLeast(engine.newest, OLDEST_API)) {
    throw new EngineError('engine-too-old', `${offer}; docker-map needs ${OLDEST_API} or newer`, asked);
  }
  if (!isAtLeast(NEWEST_API, engine.oldest)) {
    throw new EngineError(
      'engine-too-new',
      `${offer}; docker-map knows ${OLDEST_API} to ${NEWEST_API}`,
      asked,
    );
  }
  return isAtLeast(engine.newest, NEWEST_API) ? NEWEST_API : engine.newest;
}

function numbers(version: string): [number, number] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

/**
 * Versions of the Engine API: those that docker-map speaks, and the one to speak with an engine. Versions are
 * texts as the API has them: `1.41`.
 */
import { DockerMapError } from '../common/docker-map-error.js';
import { type Asked, EngineError } from './engine-error.js';

/** Docker 20.10. */
const OLDEST_API = '1.41';
/** Docker 29.0: the newest whose changes were read for this client. Newer engines speak it too. */
export const NEWEST_API = '1.52';

const PINNED =
  'Unset DOCKER_API_VERSION (or the option apiVersion): the version is then agreed upon with the engine.';

export function isAtLeast(version: string, minimum: string): boolean {
  const [major, minor] = numbers(version);
  const [minimumMajor, minimumMinor] = numbers(minimum);
  return major === minimumMajor ? minor >= minimumMinor : major > minimumMajor;
}

/** A version that the user names (`v` in front allowed), if docker-map speaks it. @throws DockerMapError `api-version` */
export function checkedVersion(text: string): string {
  const version = /^v?(\d+\.\d+)$/.exec(text.trim())?.[1];
  if (version !== undefined && isAtLeast(version, OLDEST_API) && isAtLeast(NEWEST_API, version))
    return version;
  const fault = version === undefined ? 'is no version of the Engine API' : 'cannot be spoken';
  throw new DockerMapError(
    'api-version',
    `The API version "${text}" ${fault}: docker-map knows ${OLDEST_API} to ${NEWEST_API}.`,
    { hint: PINNED },
  );
}

/**
 * The pinned version, or else the newest that both sides speak.
 *
 * @throws EngineError `engine-too-old`, `engine-too-new`: there is none
 */
export function negotiate(
  engine: { newest: string; oldest: string; name: string },
  asked: Asked,
  pinned?: string,
): string {
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
  if (pinned === undefined) return isAtLeast(engine.newest, NEWEST_API) ? NEWEST_API : engine.newest;
  if (isAtLeast(engine.newest, pinned) && isAtLeast(pinned, engine.oldest)) return pinned;
  const code = isAtLeast(engine.newest, pinned) ? 'engine-too-new' : 'engine-too-old';
  throw new EngineError(code, `${offer}; API ${pinned} was asked for`, asked, { hint: PINNED });
}

function numbers(version: string): [number, number] {
  const dot = version.indexOf('.');
  return [Number.parseInt(version, 10), dot < 0 ? 0 : Number.parseInt(version.slice(dot + 1), 10)];
}

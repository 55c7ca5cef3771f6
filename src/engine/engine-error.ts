/** The one error of every call to an engine: what was asked of which engine, and what came of it. */
import { DockerMapError } from '../common/docker-map-error.js';

export type EngineErrorCode =
  /** Nobody listens at the address, or there is no way there. */
  | 'engine-unreachable'
  | 'engine-socket-missing'
  | 'engine-permission'
  /** One connection ended before its answer did. The engine may be as well as ever. */
  | 'engine-connection-lost'
  /** An answer that no engine gives: HTML, broken JSON, a broken stream. */
  | 'engine-protocol'
  | 'engine-too-old'
  | 'engine-too-new'
  | 'not-found'
  | 'conflict'
  | 'bad-request'
  | 'engine-failure'
  /** The registry wants a login, and was given none. */
  | 'registry-login'
  /** The registry does not take the login, or it does not let it do that. */
  | 'registry-denied'
  /** The registry does not have the image or the tag; or the engine has not what it is to push. */
  | 'image-unknown'
  | 'registry-unreachable'
  /** The registry went away while something was being transferred. */
  | 'registry-connection-lost'
  /** One side speaks TLS and the other does not, or the registry's certificate is not trusted. */
  | 'registry-tls'
  /** The registry gives no more for now. */
  | 'registry-limit'
  | 'aborted'
  | 'engine-timeout';

/** A request, as errors name it. */
export interface Asked {
  /** The engine's address, as text. */
  readonly engine: string;
  readonly method: string;
  /** Without the API version. */
  readonly path: string;
}

const HINTS: Readonly<Record<EngineErrorCode, string>> = {
  'engine-unreachable':
    'Start the engine, or say where it listens: with DOCKER_HOST, a Docker context or --host.',
  'engine-socket-missing':
    'Start the engine, or say where it listens: with DOCKER_HOST, a Docker context or --host.',
  'engine-permission':
    'Run as a user who may use the socket (mostly: a member of the group docker), or name another engine.',
  'engine-connection-lost':
    'Run again to complete what was left. If it comes back: see whether the engine was restarted, or a proxy ends connections.',
  'engine-protocol':
    'See whether a Docker engine really listens there (docker version), and whether a proxy stands between.',
  'engine-too-old': 'Upgrade the engine: Docker 20.10 or newer.',
  'engine-too-new': 'Upgrade docker-map.',
  'not-found': 'See what exists on this engine; it may have been removed meanwhile.',
  conflict: 'See the state it is in; somebody else may be working on it. Running again mostly settles it.',
  'bad-request': 'Check the options declared for it: the engine does not take them as they are.',
  'engine-failure': "Read the engine's own log; if the trouble may have passed, run again.",
  'registry-login':
    'Log in to the registry: docker-map login HOST. Check the name too: some say so of what they do not have.',
  'registry-denied':
    'Log in again with the right name and password (docker-map login HOST), or ask for access.',
  'image-unknown': 'Check the name and the tag. Without a tag, `latest` is meant.',
  'registry-unreachable':
    "See whether the registry runs, and whether the engine's host (not this machine) has a way to it.",
  'registry-connection-lost':
    'Run again when the registry is back: what has been transferred is not sent again.',
  'registry-tls':
    "Let the engine trust the registry's certificate; or, for one without TLS, add it to `insecure-registries` of the engine.",
  'registry-limit': 'Log in (docker-map login HOST) for a higher limit, or wait.',
  aborted: 'Run again to complete what was left.',
  'engine-timeout': 'See whether the engine is busy or hangs (docker version), or allow more time.',
};

export class EngineError extends DockerMapError {
  override readonly name = 'EngineError';
  override readonly code: EngineErrorCode;
  /** What happened, without the request that the message names. */
  readonly words: string;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  readonly method: string;
  /** Without the API version. */
  readonly path: string;
  /** Address of the engine. */
  readonly engine: string;

  /** @param words what happened, in the engine's own words where it said something */
  constructor(
    code: EngineErrorCode,
    words: string,
    asked: Asked,
    options: {
      readonly status?: number | undefined;
      readonly hint?: string | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    const status = options.status === undefined ? '' : ` → ${options.status}`;
    const message = `${words} [engine ${asked.engine}, ${asked.method} ${asked.path}${status}]`;
    super(code, message, { hint: options.hint ?? HINTS[code], cause: options.cause });
    this.code = code;
    this.words = words;
    this.status = options.status;
    this.method = asked.method;
    this.path = asked.path;
    this.engine = asked.engine;
  }
}

export function isEngineError(error: unknown, code: EngineErrorCode): error is EngineError {
  return error instanceof EngineError && error.code === code;
}

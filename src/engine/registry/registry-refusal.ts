/**
 * What an engine says of a registry, as an error that tells one cause from the other. Engines pass on the words of the
 * registry or of their own network layer, mostly as "500": only the words tell.
 */
import { dockerHub } from '../../common/docker-hub.js';
import { type Asked, EngineError, type EngineErrorCode } from '../engine-error.js';

export interface Transfer {
  /** The registry's host, for hints. */
  readonly registry: string;
  /** A login was sent along. */
  readonly hasLogin: boolean;
  /** Bytes have been transferred already. */
  readonly hasBegun: boolean;
}

const UNREACHABLE =
  /dial tcp|connection refused|no such host|no route to host|network is unreachable|i\/o timeout|Client\.Timeout|deadline exceeded|server misbehaving|502 Bad Gateway|503 Service|504 Gateway/i;
const CUT_OFF =
  /unexpected EOF|\bEOF$|connection reset by peer|broken pipe|use of closed network connection/i;
const TLS =
  /HTTP response to HTTPS client|HTTP request to an HTTPS server|x509:|\btls:|TLS handshake|certificate|malformed HTTP response/i;
const LIMIT = /toomanyrequests|too many requests/i;
const UNKNOWN =
  /manifest unknown|name unknown|repository name not known|manifest for \S+ not found|not found: |does not exist locally|repository does not exist|tag does not exist|no such image|no such manifest/i;
const DENIED =
  /no basic auth credentials|unauthorized|authentication required|incorrect username or password|access (?:to the resource )?is denied|access denied|denied:|\b401\b|\b403\b|forbidden|insufficient_scope|authorization failed/i;

/** An error of an engine's client, as one of the registry where its words say so; any other as it is. */
export function registryRefusal(error: unknown, asked: Asked, transfer: Transfer): unknown {
  if (!(error instanceof EngineError) || error.status === undefined) return error;
  const { words, status, cause } = error;
  const code = codeOf(words, transfer);
  if (code === undefined) return error;
  return new EngineError(code, words, asked, { status, cause, hint: hintOf(code, transfer) });
}

function codeOf(words: string, { hasLogin, hasBegun }: Transfer): EngineErrorCode | undefined {
  if (LIMIT.test(words)) return 'registry-limit';
  if (TLS.test(words)) return 'registry-tls';
  if (CUT_OFF.test(words)) return 'registry-connection-lost';
  if (UNREACHABLE.test(words)) return hasBegun ? 'registry-connection-lost' : 'registry-unreachable';
  if (UNKNOWN.test(words)) return 'image-unknown';
  if (DENIED.test(words)) return hasLogin ? 'registry-denied' : 'registry-login';
  return undefined;
}

/** Nothing where the code's own hint says it all. */
function hintOf(code: EngineErrorCode, { registry, hasLogin }: Transfer): string | undefined {
  const login = `docker-map login${registry === dockerHub ? '' : ` ${registry}`}`;
  switch (code) {
    case 'image-unknown':
      return hasLogin
        ? undefined
        : `Check the name and the tag; without one, \`latest\` is meant. Where the image is private, log in: \`${login}\`.`;
    case 'registry-login':
      return `Log in: \`${login}\`. Check the image's name too: some registries say so of what they do not have.`;
    case 'registry-denied':
      return `Log in again with the right name and password, \`${login}\`, or ask for access to the image.`;
    case 'registry-limit':
      return `Log in for a higher limit, \`${login}\`, or wait.`;
    case 'registry-unreachable':
      return `See whether ${registry} is right and runs, and whether the engine's host has a way to it.`;
    case 'registry-tls':
      return `Let the engine trust the certificate of ${registry}; or, where it speaks no TLS, add it to \`insecure-registries\` of the engine.`;
    default:
      return undefined;
  }
}

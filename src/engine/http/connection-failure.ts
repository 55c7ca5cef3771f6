/** What went wrong with a connection, told as an `EngineError`. */
import { messageOf } from '../../common/message-of.js';
import { type Asked, EngineError, type EngineErrorCode } from '../engine-error.js';

/** The system's code of an error: `ECONNREFUSED`; empty where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** For an error that came before the head of an answer. */
export function connectionFailure(error: unknown, asked: Asked): EngineError {
  const system = errorCode(error);
  const [code, words] = system.startsWith('HPE_')
    ? notHttp(error)
    : (FAILURES[system] ?? unknownFailure(error));
  return new EngineError(code, words, asked, { cause: error });
}

const FAILURES: Readonly<Record<string, readonly [EngineErrorCode, string]>> = {
  ENOENT: ['engine-socket-missing', 'The socket of the engine does not exist'],
  ENOTDIR: ['engine-socket-missing', 'The socket of the engine does not exist'],
  EACCES: ['engine-permission', 'No permission to use the socket of the engine'],
  EPERM: ['engine-permission', 'No permission to use the socket of the engine'],
  ECONNREFUSED: ['engine-unreachable', 'Nobody listens at the address of the engine'],
  ENOTFOUND: ['engine-unreachable', 'The host of the engine is not known by that name'],
  EAI_AGAIN: ['engine-unreachable', "The name of the engine's host could not be looked up"],
  EHOSTUNREACH: ['engine-unreachable', 'There is no way to the host of the engine'],
  ENETUNREACH: ['engine-unreachable', 'There is no way to the network of the engine'],
  ETIMEDOUT: ['engine-unreachable', 'The host of the engine does not answer'],
  ECONNRESET: ['engine-connection-lost', 'The connection ended before the engine answered'],
  EPIPE: ['engine-connection-lost', 'The connection ended before the engine answered'],
};

function notHttp(error: unknown): readonly [EngineErrorCode, string] {
  return ['engine-protocol', `The answer is not HTTP (${messageOf(error)})`];
}

function unknownFailure(error: unknown): readonly [EngineErrorCode, string] {
  return ['engine-connection-lost', `The connection to the engine failed: ${messageOf(error)}`];
}

/** Errors of the way to an engine, as opposed to what an engine says. */
import { EngineError, type EngineErrorCode, isEngineError } from '../engine/engine-error.js';

const unreachable: readonly EngineErrorCode[] = ['engine-unreachable', 'engine-socket-missing'];

/** The way to the engine broke, or there is none: what was asked for may have been done or not. */
export function isConnectionError(error: unknown): error is EngineError {
  return isUnreachable(error) || isEngineError(error, 'engine-connection-lost');
}

/** Nobody is there. */
export function isUnreachable(error: unknown): error is EngineError {
  return error instanceof EngineError && unreachable.includes(error.code);
}

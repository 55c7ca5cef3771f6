/** Stopping by a signal of one's own, on engines whose "stop" takes none (below API 1.42). */
import type { Call } from '../call.js';
import { isEngineError } from '../engine-error.js';

export interface StopOptions {
  /** Seconds until the engine kills, negative: never; absent: the container's own, or 10. */
  readonly timeout?: number | undefined;
  /** By name or number; absent: the container's own. */
  readonly signal?: string | undefined;
}

/** The calls that this is made of. */
interface StopCalls {
  kill(name: string, signal: string, call?: Call): Promise<void>;
  wait(name: string, call?: Call): Promise<number>;
  stop(name: string, options: StopOptions, call?: Call): Promise<boolean>;
}

/** Seconds, as engines have it. */
const DEFAULT_TIMEOUT = 10;

/**
 * The last "stop" kills what has not ended, and also what its restart policy has started again.
 *
 * @returns `false`: it was not running
 */
export async function stopBySignal(
  containers: StopCalls,
  name: string,
  options: StopOptions,
  call: Call = {},
): Promise<boolean> {
  const { timeout = DEFAULT_TIMEOUT, signal = 'SIGTERM' } = options;
  try {
    await containers.kill(name, signal, call);
  } catch (error) {
    if (isEngineError(error, 'conflict')) return false;
    throw error;
  }
  try {
    await containers.wait(name, { signal: call.signal, timeout: timeout < 0 ? undefined : timeout * 1000 });
  } catch (error) {
    if (!isEngineError(error, 'engine-timeout')) throw error;
  }
  await containers.stop(name, { timeout: 0 }, call);
  return true;
}

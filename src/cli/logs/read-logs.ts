/** The output of several containers at once, line by line, as it comes. */
import type { OutputOptions } from '../../engine/endpoint/container-output.js';
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import { type ContainerRun, followedRuns, presentRuns } from './container-runs.js';
import { type OutputLine, wholeLines } from './whole-lines.js';

export interface LogReader {
  /** `false`: nothing more is wanted. */
  line(name: string, line: OutputLine): Promise<boolean>;
  /** The engine has no output of this container, or it came to an end before its time. */
  failed(name: string, error: unknown): void;
}

/**
 * Ends when all has been read; with `follow`, when the reader wants no more, or `abort` is called.
 *
 * @throws EngineError where the engine cannot be asked what is there; not for `abort`
 */
export async function readLogs(
  engine: Engine,
  names: readonly string[],
  options: OutputOptions,
  reader: LogReader,
  abort: AbortController,
): Promise<void> {
  const { signal } = abort;
  const runs = (options.follow ? followedRuns : presentRuns)(engine, names, signal);
  const reads: Promise<void>[] = [];
  try {
    for await (const run of runs) reads.push(read(run));
  } catch (error) {
    if (!isEngineError(error, 'aborted')) throw error;
  } finally {
    await Promise.all(reads);
  }

  async function read({ id, name, since }: ContainerRun): Promise<void> {
    const wanted = since === undefined ? options : { ...options, since, tail: undefined };
    try {
      for await (const line of wholeLines(engine.containers.output(id, wanted, { signal }))) {
        if (await reader.line(name, line)) continue;
        abort.abort();
        return;
      }
    } catch (error) {
      // One that is gone has nothing more to say.
      if (!signal.aborted && !isEngineError(error, 'not-found')) reader.failed(name, error);
    }
  }
}

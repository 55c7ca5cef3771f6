/**
 * A run that Ctrl-C ends in two stages: the first lets what is in flight come to its end and the rest be, the
 * second leaves at once.
 */
import type { RunResult } from '../run/event.js';
import { RunError } from '../run/run-error.js';
import type { CommandIo } from './command-io.js';
import { ExitCode } from './exit-code.js';
import type { Progress } from './progress/progress.js';

const MESSAGE = 'Interrupted: finishing what is in flight; press Ctrl-C again to leave at once.';

/** Answers with the run's result also where the run failed; ends `progress` in any case. */
export async function runInterruptibly(
  run: (signal: AbortSignal) => Promise<RunResult>,
  progress: Progress,
  io: Pick<CommandIo, 'onInterrupt' | 'leave'>,
): Promise<RunResult> {
  const abort = new AbortController();
  const release = io.onInterrupt(() => {
    if (abort.signal.aborted) {
      progress.end();
      io.leave(ExitCode.interrupted);
    } else {
      progress.message(MESSAGE);
      abort.abort();
    }
  });
  try {
    return await run(abort.signal);
  } catch (error) {
    if (error instanceof RunError) return error.result;
    throw error;
  } finally {
    release();
    progress.end();
  }
}

/** What happens where output cannot be written. Told in one line, as every error is; never a stack trace. */
import type { Writable } from 'node:stream';
import type { CommandIo } from './command-io.js';
import { ExitCode } from './exit-code.js';

/** Results that are lost are a failure, which ends the process: commands write them when all else is done. */
export function failOnBrokenOutput(
  stdout: Writable,
  { stderr, leave }: Pick<CommandIo, 'stderr' | 'leave'>,
): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isClosedPipe(error)) return;
    stderr.write(`Error: cannot write to the standard output: ${error.message}\n`);
    leave(ExitCode.failed);
  });
}

/** Progress that nobody can see does not end the run, and there is nowhere left to tell of it. */
export function ignoreBrokenOutput(stderr: Writable): void {
  stderr.on('error', () => {});
}

/** A reader that has seen enough (`| head`) changes nothing, not even the exit code. */
function isClosedPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE';
}

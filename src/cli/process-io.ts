/** The real process as the command line's surroundings. */
import type { CommandIo } from './command-io.js';

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

export function processIo(): CommandIo {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    folder: process.cwd(),
    onInterrupt(listener) {
      for (const signal of INTERRUPTS) process.on(signal, listener);
      return () => {
        for (const signal of INTERRUPTS) process.off(signal, listener);
      };
    },
    leave: (exitCode) => process.exit(exitCode),
  };
}

/** A reader that has seen enough (`| head`) ends neither a run in progress nor its exit code. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

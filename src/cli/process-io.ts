/** The real process as the command line's surroundings. */
import { failOnBrokenOutput, ignoreBrokenOutput } from './broken-output.js';
import type { CommandIo } from './command-io.js';

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

export function processIo(): CommandIo {
  const io: CommandIo = {
    stdout: process.stdout,
    stderr: process.stderr,
    openInput: () => process.stdin,
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
  failOnBrokenOutput(process.stdout, io);
  ignoreBrokenOutput(process.stderr);
  return io;
}

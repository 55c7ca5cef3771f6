/**
 * What the command's exit code says; documented in `--help` and in docs/command-line.md. Commands that run something in
 * a container answer with its own.
 */
export const ExitCode = {
  done: 0,
  failed: 1,
  /** Wrong arguments, or a map that is not valid: nothing was touched. */
  usage: 2,
  /** Something differs, or is to be done; only where `--exit-code` asks for it. */
  differs: 3,
  /** As shells count a process ended by SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

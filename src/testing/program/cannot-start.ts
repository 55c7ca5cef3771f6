/**
 * Thrown by a program, within its first call, whose command cannot be started at all, as where there is no such file.
 * The start is refused in these words then, and the container does not run.
 */
export class CannotStart extends Error {
  /** 127: there is no such command; 126: it cannot be executed; 128: anything else. */
  readonly exitCode: 126 | 127 | 128;

  constructor(message: string, exitCode: 126 | 127 | 128) {
    super(message);
    this.exitCode = exitCode;
  }
}

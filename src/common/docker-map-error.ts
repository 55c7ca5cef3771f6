/**
 * The one base of every error that docker-map throws: a stable `code` for programs, a message for people that
 * says what went wrong and where, and `hint`, what to do next. The original error is kept as `cause`.
 */
export class DockerMapError extends Error {
  override readonly name: string = 'DockerMapError';
  readonly code: string;
  /** What to try next: a sentence, or nothing where the message says it all. */
  readonly hint: string | undefined;

  constructor(code: string, message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}

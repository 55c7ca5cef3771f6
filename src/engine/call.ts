/** What every call to an engine takes: how it may be ended early. */
export interface Call {
  /** Ends the call with an `EngineError` of code `aborted`. What the engine has begun may go on there. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each request, with its answer, until it ends with code `engine-timeout`; default: no limit. */
  readonly timeout?: number | undefined;
}

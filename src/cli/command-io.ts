/** Everything that the command line touches of the process that it runs in; tests give their own. */

/** The part of a writable stream that output needs; `process.stdout` is one. */
export interface OutputStream {
  /** @param done is called when the data has been taken, or with why it could not be */
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean;
  /** Size in characters, of a terminal. */
  readonly columns?: number;
  readonly rows?: number;
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

/** The part of standard input that commands need; `process.stdin` is one. */
export interface InputStream extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean;
  /** Where it is the process's own. */
  readonly fd?: number;
  /** Of a terminal: letters come as they are typed, and are not shown. */
  setRawMode?(on: boolean): unknown;
  /** No more is read, and nothing waits for more. */
  destroy?(): unknown;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface CommandIo {
  /** Results: plans, tables, JSON. */
  readonly stdout: OutputStream;
  /** Progress and errors. */
  readonly stderr: OutputStream;
  /** Standard input, where a command wants it: what is not asked for is not read. */
  readonly openInput: () => InputStream;
  readonly environment: Environment;
  /** Absolute path of the current folder. */
  readonly folder: string;
  /** Calls back on every SIGINT and SIGTERM, which then no longer end the process, until the answer is called. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the process at once, whatever is in flight. */
  leave(exitCode: number): void;
}

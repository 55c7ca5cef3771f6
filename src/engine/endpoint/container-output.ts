/** What containers write. */
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { path } from '../http/path.js';
import type { OutputFrame } from '../stream/output-frames.js';
import { framesOf } from './frames-of.js';

export interface OutputOptions {
  /** Only so many lines of what there is, from the end. Default: all. */
  readonly tail?: number | undefined;
  /** Goes on with what is written from then on, until the container ends or the reader stops. */
  readonly follow?: boolean | undefined;
  /** Only what was written since then, and until then: seconds since 1970, fractions allowed. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** Each line begins with the moment at which it was written: `2024-05-01T10:00:00.123456789Z `. */
  readonly timestamps?: boolean | undefined;
}

/** @param terminal the container has one: all is `stdout` then */
export async function* containerOutput(
  connection: Connection,
  name: string,
  terminal: boolean,
  options: OutputOptions = {},
  call?: Call,
): AsyncGenerator<OutputFrame> {
  const { tail = 'all', follow = false, since, until, timestamps = false } = options;
  const query = { stdout: true, stderr: true, tail, follow, since, until, timestamps };
  const request = { method: 'GET', path: path`/containers/${name}/logs`, query, separate: follow } as const;
  yield* framesOf(await connection.answer(request, call), terminal);
}

/** The error of a lazy value that cannot be worked out: says which one it is, and keeps what its function has thrown. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';
import { type ProblemPath, problemPlace } from '../problem.js';

/** A value that may be lazy. */
export interface LateValue {
  /** Where it is in the subject. */
  readonly path: ProblemPath;
  /** What has it: `map 'main'`. */
  readonly subject: string;
  /** The function to call instead of one that cannot wait for a promise. */
  readonly waits: string;
}

/** An error with the code `lazy-asynchronous` where a promise was given, else with `lazy-failed`. */
export function lazyFailure({ path, subject, waits }: LateValue, cause: unknown): DockerMapError {
  const reason = messageOf(cause);
  const place = problemPlace({ code: 'lazy-failed', path, message: reason });
  const message = `a lazy value in '${place}' of ${subject} cannot be worked out: ${reason}`;
  const known = cause instanceof DockerMapError ? cause : undefined;
  if (known?.code === 'lazy-asynchronous') {
    const hint = `Use ${waits}, which waits for it, or make the function synchronous.`;
    return new DockerMapError(known.code, message, { hint, cause });
  }
  const hint = known?.hint ?? 'Mend the function behind it, or give the value itself.';
  return new DockerMapError('lazy-failed', message, { hint, cause });
}

/** What was worked out is a function once more, which only what is declared may be. */
export function noValue(subject: string): DockerMapError {
  return new DockerMapError('lazy-failed', `a lazy value of ${subject} gives no value`, {
    hint: 'A function behind a lazy value must give data, not another function.',
  });
}

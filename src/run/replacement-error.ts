/** A replacement that did not succeed: at what, why, and what became of the container that was to be replaced. */
import { DockerMapError } from '../common/docker-map-error.js';
import { isStuck } from './execute/stuck.js';

/**
 * The old container has its name again, and runs; or has it, and does not run, as before; or could not be put back, or
 * nobody knows.
 */
export type Restored = 'running' | 'stopped' | 'failed';

export interface FailedReplacement {
  /** Name of the container. */
  readonly container: string;
  /** What was being done: `starting the new container`. */
  readonly doing: string;
  readonly cause: DockerMapError;
  readonly restored: Restored;
  /** What went wrong in putting the old one back. */
  readonly problems: readonly DockerMapError[];
}

export class ReplacementError extends DockerMapError {
  override readonly name = 'ReplacementError';
  readonly restored: Restored;
  readonly problems: readonly DockerMapError[];

  constructor(failed: FailedReplacement) {
    super('replacement-failed', messageOf(failed), { hint: hintOf(failed), cause: failed.cause });
    this.restored = failed.restored;
    this.problems = failed.problems;
  }
}

const words: Readonly<Record<Restored, string>> = {
  running: 'The old container is in place and runs.',
  stopped: 'The old container is in place; it does not run, as before.',
  failed: 'The old container could not be put back:',
};

function messageOf({ container, doing, cause, restored, problems }: FailedReplacement): string {
  const reasons = problems.map(({ message }) => `\n  ${message}`).join('');
  const also = restored !== 'failed' && reasons !== '' ? `\nNot all could be undone:${reasons}` : reasons;
  const how = cause.code === 'interrupted' ? 'was interrupted' : 'failed';
  return `${container} was not replaced; it ${how} at ${doing}. ${words[restored]}${also}\n${cause.message}`;
}

function hintOf({ container, cause, restored, problems }: FailedReplacement): string | undefined {
  if (restored !== 'failed') return cause.hint;
  if (problems.some(isStuck)) {
    return `The runtime below the engine keeps hold of the old container: restart the engine, and start ${container} again.`;
  }
  return `Run the same command again: it finds what is left of ${container} by its name, and goes on from the container that is known to work.`;
}

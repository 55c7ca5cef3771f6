/** The errors of a map that is not valid. They hold every problem that was found, not only the first. */
import { DockerMapError } from '../common/docker-map-error.js';
import { formatProblem, type Problem } from './problem.js';

/**
 * A map that cannot be used. `problems` lists all that is wrong with it; the message says the same, each problem
 * on a line of its own with its place.
 */
export class MapError extends DockerMapError {
  override readonly name: string = 'MapError';
  readonly problems: readonly Problem[];

  /**
   * @param subject What is not valid: `map 'main'`, or the file.
   * @param cause What a function of the user has thrown, where that is a problem.
   */
  constructor(subject: string, problems: readonly Problem[], code = 'map-invalid', cause?: unknown) {
    super(code, describe(subject, problems), { cause });
    this.problems = problems;
  }
}

/** A map whose every value is well formed, but whose parts do not fit together (manual, section 3.7.2). */
export class MapIntegrityError extends MapError {
  override readonly name: string = 'MapIntegrityError';

  constructor(subject: string, problems: readonly Problem[]) {
    super(subject, problems, 'map-integrity');
  }
}

function describe(subject: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return [`${count} in ${subject}`, ...problems.map(formatProblem)].join('\n');
}

/** Something was done for some of many, and failed for others. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';

export interface PartFailure {
  /** What it failed for: a container's name, an image's id, a reference. */
  readonly name: string;
  readonly error: unknown;
}

export class PartialResultsError<Results> extends DockerMapError {
  override readonly name = 'PartialResultsError';
  /** What was done, in the form in which all of it would have been returned. */
  readonly results: Results;
  readonly errors: readonly PartFailure[];

  constructor(what: string, results: Results, errors: readonly PartFailure[]) {
    const names = errors.map(({ name }) => name).join(', ');
    super('partial-results', `${what} failed for ${names}: ${messageOf(errors[0]?.error)}`, {
      hint: '`results` has what was done, `errors` why the rest was not. Running again does what was left.',
      cause: errors[0]?.error,
    });
    this.results = results;
    this.errors = errors;
  }
}

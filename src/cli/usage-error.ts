/** The command line was given something that it cannot make sense of: nothing was touched. */
import { DockerMapError } from '../common/docker-map-error.js';

export class UsageError extends DockerMapError {
  override readonly name = 'UsageError';

  constructor(message: string, hint?: string) {
    super('usage', message, { hint });
  }
}

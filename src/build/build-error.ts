/** A build that failed, with what the builder said. */
import { DockerMapError } from '../common/docker-map-error.js';

export class BuildError extends DockerMapError {
  override readonly name = 'BuildError';
  /** The failed step, as the builder names it; nothing where no step failed. */
  readonly step: string | undefined;
  /** What the failed step wrote, or all of the builder's words where no step failed; its last 64 KiB. */
  readonly output: string;

  constructor(
    message: string,
    { step, output, ...rest }: { step: string | undefined; output: string; hint?: string; cause?: unknown },
  ) {
    super('build-failed', message, rest);
    this.step = step;
    this.output = output;
  }
}

/** The error of a step that gave up because the run is to end. */
import { DockerMapError } from '../../common/docker-map-error.js';

/** @param doing what it was in the middle of: `waiting for container main.web` */
export function interrupted(doing: string): DockerMapError {
  return new DockerMapError('interrupted', `Interrupted while ${doing}`, {
    hint: 'Run the same command again to finish the job.',
  });
}

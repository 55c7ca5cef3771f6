/** The error of what was named for a context, and cannot go into it. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { reasonOf } from '../../common/system-error.js';

/** @param what behind the path: `cannot be added` */
export function sourceError(source: string, what: string, cause?: unknown): DockerMapError {
  const reason = cause === undefined ? '' : `: ${reasonOf(cause)}`;
  return new DockerMapError('context-source', `${source} ${what}${reason}`, {
    cause,
    hint: 'Check the path: what goes into a context must be there and be readable.',
  });
}

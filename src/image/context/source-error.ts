import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';

/** Something that was named for a context cannot go into it. */
export function sourceError(source: string, what: string, cause?: unknown): DockerMapError {
  const reason = cause === undefined ? '' : `: ${messageOf(cause)}`;
  return new DockerMapError('context-source', `${source} ${what}${reason}`, {
    cause,
    hint: 'Check the path: what goes into a context must be there and be readable.',
  });
}

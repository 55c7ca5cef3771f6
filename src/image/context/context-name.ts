/** The paths that people give for what goes into a context. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { pathWithin } from '../context-path.js';

/**
 * Without `/` at its beginning: the context's root is meant. An empty text is the root.
 *
 * @throws DockerMapError `context-path` where it leads out of the context
 */
export function contextName(path: string): string {
  const name = pathWithin(path.replace(/^\/+/, ''));
  if (name !== undefined) return name;
  throw new DockerMapError('context-path', `The path ${path} leads out of the context`, {
    hint: 'Paths in a context are relative to its root, without "..".',
  });
}

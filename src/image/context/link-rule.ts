/** Refuses symbolic links that a context must not have. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { leadsOut } from '../context-path.js';
import type { ContextLinks } from './context-options.js';

/** @param from where the link is on this machine @throws DockerMapError `context-link` */
export function checkLink(name: string, target: string, from: string, links: ContextLinks): void {
  const isAbsolute = target.startsWith('/');
  if (links === 'all' || !(leadsOut(name, target) || (isAbsolute && links === 'inside'))) return;
  throw new DockerMapError('context-link', `A link leads out of the context: ${from} -> ${target}`, {
    hint: 'Leave it out with a line in .dockerignore, or put what it points to into the context: links are not followed.',
  });
}

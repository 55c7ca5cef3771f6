/** The context of a source, as builders take it. */
import type { BuildContext } from '../build-context.js';
import type { BuildSource } from '../build-specification.js';
import { ContextArchive } from './context-archive.js';
import { DOCKERFILE, dockerfileParts } from './dockerfile-parts.js';
import { placeOfDockerfile } from './dockerfile-place.js';
import { folderParts } from './folder-parts.js';

/**
 * Not compressed: an engine is mostly on this machine, or near, and unpacks what it gets. Times and owners are left out.
 * Nothing is looked at before the context is streamed, or its digest asked for; errors are told then.
 */
export function contextOf(source: BuildSource): BuildContext {
  switch (source.kind) {
    case 'folder': {
      const place = placeOfDockerfile(source);
      return new ContextArchive(() => folderParts(source.path, place), place.name);
    }
    case 'dockerfile':
      return new ContextArchive(async () => dockerfileParts(source), DOCKERFILE);
    default:
      return source satisfies never;
  }
}

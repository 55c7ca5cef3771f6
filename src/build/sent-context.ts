/** In which form a builder gets what an image is built from: as an archive, or as files that it fetches. */
import type { BuildRequest } from '../engine/build/build-request.js';
import type { BuildContext } from '../image/build-context.js';
import type { Builder, BuildSource } from '../image/build-specification.js';
import { contextOf } from '../image/context/context-of.js';
import { separateFiles } from '../image/context/separate-files.js';

/**
 * BuildKit takes every file of an archive for one of the context, the Dockerfile too. So one that is none of the folder's
 * files goes beside them.
 *
 * @param given in place of the source's own
 * @throws DockerMapError where the files that are fetched cannot be looked at; an archive is looked at when it is sent
 */
export async function sentContext(
  builder: Builder,
  source: BuildSource,
  given: BuildContext | undefined,
): Promise<BuildRequest['context']> {
  const separate = builder === 'buildkit' && given === undefined ? await separateFiles(source) : undefined;
  if (separate) return { kind: 'files', ...separate };
  const context = given ?? contextOf(source);
  return { kind: 'archive', content: context.stream(), dockerfile: context.dockerfile };
}

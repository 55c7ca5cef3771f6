/** What a build on a wrapper is given, and what becomes of it. */
import { resolve } from 'node:path';
import { notAnObject } from '../../common/known-options.js';
import type { BuildProgress } from '../../engine/build/build-progress.js';
import type { Call } from '../../engine/call.js';
import type { BuildSource, BuildSpecification } from '../../image/build-specification.js';
import { type ExtraTags, extraReferences } from './image-names.js';

/** How to build. All of a specification but its source; what is absent is empty, or false. */
export interface ImageBuildOptions
  extends Partial<Omit<BuildSpecification, 'source' | 'tags'>>,
    ExtraTags,
    Call {
  /** What the builder tells, typed. It goes to `pushLog` as well. */
  readonly onBuild?: ((progress: BuildProgress) => void) | undefined;
}

/** What to build. */
export type BuildFrom =
  | {
      /** A folder with a Dockerfile. */
      readonly path: string;
      /** Relative to the folder, or absolute. Default: `Dockerfile`. */
      readonly dockerfile?: string | undefined;
    }
  | { readonly source: BuildSource };

export function sourceOf(from: BuildFrom): BuildSource {
  if ('source' in from) return from.source;
  if (from.path === undefined) throw notAnObject('build', "{ path: './web' }");
  return { kind: 'folder', path: resolve(from.path), dockerfile: from.dockerfile ?? 'Dockerfile' };
}

export function specificationOf(
  name: string,
  source: BuildSource,
  options: ImageBuildOptions,
): BuildSpecification {
  const { target, platform, network, builder } = options;
  return {
    source,
    ...(target !== undefined && { target }),
    ...(platform !== undefined && { platform }),
    ...(network !== undefined && { network }),
    ...(builder !== undefined && { builder }),
    arguments: options.arguments ?? {},
    labels: options.labels ?? {},
    secrets: options.secrets ?? {},
    ssh: options.ssh ?? {},
    tags: extraReferences(name, options),
    cacheFrom: options.cacheFrom ?? [],
    extraHosts: options.extraHosts ?? [],
    pull: options.pull ?? false,
    noCache: options.noCache ?? false,
  };
}

/** A build with all that a wrapper brings: its logins, and its log. */
import { buildImage } from '../../build/build-image.js';
import type { Engine } from '../../engine/engine.js';
import type { BuildContext } from '../../image/build-context.js';
import type { CredentialSource } from '../../registry/registry-credentials.js';
import { tellBuild } from './build-log.js';
import { type BuildFrom, type ImageBuildOptions, sourceOf, specificationOf } from './build-options.js';
import type { Listeners } from './listeners.js';

interface Builder extends Listeners {
  readonly engine: Engine;
  readonly credentials: CredentialSource;
}

/** @param context in place of that of the source */
export function buildOn(
  builder: Builder,
  name: string,
  from: BuildFrom,
  options: ImageBuildOptions,
  context: BuildContext | undefined,
): Promise<string> {
  const { signal, timeout, onBuild } = options;
  const { engine, credentials } = builder;
  const specification = specificationOf(name, sourceOf(from), options);
  const onProgress: typeof onBuild = (progress) => {
    tellBuild(builder, progress);
    onBuild?.(progress);
  };
  return buildImage(engine, name, specification, { signal, timeout, credentials, onProgress }, context);
}

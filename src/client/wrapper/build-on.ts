/** A build with all that a wrapper brings: its logins, and its log. */
import { inspect } from 'node:util';
import { buildImage } from '../../build/build-image.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Engine } from '../../engine/engine.js';
import type { BuildContext } from '../../image/build-context.js';
import { isImageReference } from '../../landscape/image-grammar.js';
import type { CredentialSource } from '../../registry/registry-credentials.js';
import { tellBuild } from './build-log.js';
import { type BuildFrom, type ImageBuildOptions, sourceOf, specificationOf } from './build-options.js';
import type { Listeners } from './listeners.js';

interface Builder extends Listeners {
  readonly engine: Engine;
  readonly credentials: CredentialSource;
}

/**
 * @param context in place of that of the source
 * @throws DockerMapError `image-name`: the name is missing, or is no reference of an image
 */
export async function buildOn(
  builder: Builder,
  name: string,
  from: BuildFrom,
  options: ImageBuildOptions,
  context: BuildContext | undefined,
): Promise<string> {
  const { signal, timeout, onBuild } = options;
  const { engine, credentials } = builder;
  checkName(name);
  const specification = specificationOf(name, sourceOf(from), options);
  const onProgress: typeof onBuild = (progress) => {
    tellBuild(builder, progress);
    onBuild?.(progress);
  };
  return buildImage(engine, name, specification, { signal, timeout, credentials, onProgress }, context);
}

/** A new image must have a name (manual, section 3.6.1). Programs without types may forget it. */
function checkName(name: unknown): void {
  if (typeof name === 'string' && isImageReference(name)) return;
  throw new DockerMapError('image-name', `${inspect(name)} is no name for an image`, {
    hint: "Small letters, digits, '.', '_' and '-', parts with '/' between them, then ':' and a tag: 'shop/web:1.2'.",
  });
}

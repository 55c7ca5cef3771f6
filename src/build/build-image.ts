/**
 * One image built on one engine: the context is packed while it is sent, secrets and logins are given out when the builder
 * asks for them, and what it says comes as typed progress.
 */
import { checkOptions, type OptionNames } from '../common/known-options.js';
import type { BuildProgress } from '../engine/build/build-progress.js';
import type { BuildRequest } from '../engine/build/build-request.js';
import type { Call } from '../engine/call.js';
import type { Engine } from '../engine/engine.js';
import type { BuildContext } from '../image/build-context.js';
import type { BuildSpecification } from '../image/build-specification.js';
import { DockerLogins } from '../registry/docker-logins.js';
import type { CredentialSource } from '../registry/registry-credentials.js';
import { baseRegistries } from './base-registries.js';
import { buildFailure } from './build-failure.js';
import { BuildRecord } from './build-record.js';
import { chooseBuilder } from './choose-builder.js';
import { GivenOut } from './given-out.js';
import { sentContext } from './sent-context.js';

export interface BuildOptions extends Call {
  /** Logins; default: those of the Docker CLI. */
  readonly credentials?: CredentialSource | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}

const OPTIONS: OptionNames<BuildOptions> = {
  ...{ signal: true, timeout: true, credentials: true, onProgress: true },
};

const SPECIFICATION: OptionNames<BuildSpecification> = {
  ...{ source: true, target: true, arguments: true, labels: true, platform: true, secrets: true, ssh: true },
  ...{ tags: true, cacheFrom: true, network: true, extraHosts: true, pull: true, noCache: true },
  builder: true,
};

/**
 * @param reference full reference for the image
 * @param context what to send; default: that of the specification's source
 * @returns the image's id
 * @throws BuildError where a step of the build fails, with its output
 * @throws EngineError where the engine cannot be reached, or the build is interrupted (`aborted`, `engine-timeout`)
 * @throws DockerMapError `builder-missing`, `ssh-agent-missing`, `call-option`; and where the context cannot be read
 */
export async function buildImage(
  engine: Engine,
  reference: string,
  specification: BuildSpecification,
  options: BuildOptions = {},
  context?: BuildContext,
): Promise<string> {
  checkOptions('buildImage', options, OPTIONS);
  checkOptions('buildImage', specification, SPECIFICATION);
  const builder = chooseBuilder(specification, await engine.version(options));
  const sent = await sentContext(builder, specification.source, context);
  const givenOut = new GivenOut(specification, options.credentials ?? new DockerLogins(), options.signal);
  const record = new BuildRecord();
  const request: BuildRequest = {
    builder,
    ...{ signal: options.signal, timeout: options.timeout },
    context: sent,
    tags: [...new Set([reference, ...specification.tags])],
    ...{ target: specification.target, platform: specification.platform, network: specification.network },
    ...{ arguments: specification.arguments, labels: specification.labels },
    ...{ cacheFrom: specification.cacheFrom, extraHosts: specification.extraHosts },
    ...{ pull: specification.pull, noCache: specification.noCache },
    ...givenOut.answers(),
    registries: builder === 'classic' ? await baseRegistries(specification) : [],
    onProgress: (progress) => {
      record.note(progress);
      options.onProgress?.(progress);
    },
  };
  try {
    return (await engine.builds.run(request)).id;
  } catch (error) {
    const { source } = specification;
    throw await buildFailure(error, { reference, source, record, withheld: givenOut.withheld });
  } finally {
    givenOut.end();
  }
}

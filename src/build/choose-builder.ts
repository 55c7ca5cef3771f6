/** Which builder an image is built by: BuildKit where the engine has it, else the classic one. */
import { DockerMapError } from '../common/docker-map-error.js';
import type { EngineVersion } from '../engine/answer/version.js';
import type { Builder, BuildSpecification } from '../image/build-specification.js';

/**
 * @returns the builder that is asked for, or else the best one that the engine has
 * @throws DockerMapError `builder-missing`: what is asked for needs BuildKit, and the engine has none
 */
export function chooseBuilder(specification: BuildSpecification, engine: EngineVersion): Builder {
  const builder = specification.builder ?? (hasBuildkit(engine) ? 'buildkit' : 'classic');
  if (builder === 'buildkit') {
    if (hasBuildkit(engine)) return builder;
    throw new DockerMapError(
      'builder-missing',
      `The engine (${engine.engine}, ${engine.os}) has no BuildKit.`,
      {
        hint: 'Leave the builder away, or name the classic one.',
      },
    );
  }
  const needed = buildkitFeatures(specification);
  if (needed.length === 0) return builder;
  throw new DockerMapError(
    'builder-missing',
    `The build needs BuildKit for ${needed.join(' and ')}, and the classic builder was to build it.`,
    {
      hint: hasBuildkit(engine)
        ? 'Leave the builder away: this engine has BuildKit.'
        : 'Build on a Docker engine on Linux, or leave them away.',
    },
  );
}

/** Docker on Linux has it, from 20.10 on; Podman builds by itself. */
function hasBuildkit({ os, components }: EngineVersion): boolean {
  return os === 'linux' && components.includes('Engine');
}

function buildkitFeatures({ secrets, ssh }: BuildSpecification): readonly string[] {
  return [
    ...(Object.keys(secrets).length > 0 ? ['secrets'] : []),
    ...(Object.keys(ssh).length > 0 ? ['SSH agents'] : []),
  ];
}

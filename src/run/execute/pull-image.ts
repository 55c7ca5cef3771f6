/** Pulls an image. An interruption ends the pull; the engine keeps the layers that it has. */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { PullImage } from '../../plan/step.js';
import { registryOf } from '../../registry/registry-name.js';
import { withLogin } from '../../registry/with-login.js';
import type { Execution } from './execution.js';

/** What an engine says of an image, as opposed to errors of the way to the engine. */
const refusals: readonly string[] = [
  ...[
    'not-found',
    'conflict',
    'bad-request',
    'engine-failure',
    'image-unknown',
    'registry-login',
    'registry-denied',
  ],
  ...['registry-unreachable', 'registry-connection-lost', 'registry-tls', 'registry-limit'],
];
/** What may be a slip in the map, too. */
const slips: readonly string[] = ['not-found', 'image-unknown', 'engine-failure', 'bad-request'];

export async function pullImage(step: PullImage, execution: Execution): Promise<true> {
  const { engine, onProgress, signal } = execution;
  try {
    await withLogin(
      await loginsOf(execution),
      registryOf(step.target),
      (login) => engine.images.pull(step.target, { onProgress, signal, login }),
      { signal },
    );
    return true;
  } catch (error) {
    if (!(error instanceof DockerMapError) || !refusals.includes(error.code)) throw error;
    throw new DockerMapError('image-pull', `The image cannot be pulled: ${error.message}`, {
      hint: slips.includes(error.code)
        ? 'Build or load it on the engine, or check its name: `repository` and `default_tag` of the map are added to it.'
        : error.hint,
      cause: error,
    });
  }
}

async function loginsOf({ credentials }: Execution): Promise<NonNullable<Execution['credentials']>> {
  return credentials ?? new (await import('../../registry/docker-logins.js')).DockerLogins();
}

/** Whatever was thrown, as the one kind of error that docker-map throws. */
import { DockerMapError } from '../common/docker-map-error.js';
import { messageOf } from '../common/message-of.js';

export function asDockerMapError(thrown: unknown): DockerMapError {
  if (thrown instanceof DockerMapError) return thrown;
  const text = messageOf(thrown);
  return new DockerMapError('internal', `Unexpected: ${text}`, {
    hint: 'This is a fault of docker-map; please report it.',
    cause: thrown,
  });
}

/** The error of a caller's own function that is told what happens: all was done, but it did not hear of it. */
import { DockerMapError } from '../common/docker-map-error.js';
import { messageOf } from '../common/message-of.js';

/** @param done what is true all the same: `All steps were done` */
export function listenerError(done: string, cause: unknown): DockerMapError {
  const message = `${done}, but the listener could not be told of it all: ${messageOf(cause)}`;
  return new DockerMapError('event-listener', message, { cause });
}

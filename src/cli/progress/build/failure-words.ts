/** What a step says of its failure, after its own name. Pure. */
import { BuildError } from '../../../build/build-error.js';
import type { DockerMapError } from '../../../common/docker-map-error.js';

/** @returns `failed at [2/2] RUN make: exit code: 2`, where `building image web` stands before it; other messages as they are */
export function failureWords(target: string, error: DockerMapError): string {
  const beginning = `The build of ${target} `;
  return error instanceof BuildError && error.message.startsWith(beginning)
    ? error.message.slice(beginning.length)
    : error.message;
}

/** Makes containers by hand, for what a test begins with. */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Fields } from '../../engine/answer/read.js';
import { createContainer } from '../rules/creation/create-container.js';
import { startContainer } from '../rules/life/start-container.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

/** @param body as in the API, of the engine's own version. @throws DockerMapError `engine-refused` */
export function placeContainer(
  state: EngineState,
  name: string,
  body: Fields,
  started: boolean,
): ContainerRecord {
  const version = state.identity.apiVersion;
  try {
    const { container } = createContainer(state, {
      name,
      version,
      body: { Image: 'busybox:latest', ...body },
    });
    if (started) startContainer(state, container);
    return container;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new DockerMapError('engine-refused', `createContainer "${name}": ${error.message}.`, {
      cause: error,
    });
  }
}

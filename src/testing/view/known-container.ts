/** Finds the container that a test names. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';

/** @param name or id. @throws DockerMapError `container-unknown` */
export function knownContainer(state: EngineState, name: string): ContainerRecord {
  const found = state.containers.find(name);
  if (found) return found;
  const names = [...state.containers].map((container) => container.name);
  const meant = nearest(name, names);
  const there = names.length === 0 ? 'It has none.' : `There are: ${names.join(', ')}.`;
  throw new DockerMapError('container-unknown', `The simulated engine has no container "${name}".`, {
    hint: meant ? `Did you mean "${meant}"?` : there,
  });
}

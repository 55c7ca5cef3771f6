/** Volumes: listed, shown, made, removed. */
import { labelsAt, optionalTextAt } from '../../engine/answer/read.js';
import { volumeAnswer } from '../answers/volume.js';
import { empty, json } from '../http/api-answer.js';
import { flagIn } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { type Filters, filtersIn } from '../rules/filters/filters.js';
import { findVolume } from '../rules/find.js';
import { createVolume } from '../rules/volumes/create-volume.js';
import { listVolumes } from '../rules/volumes/list-volumes.js';
import { pruneVolumes } from '../rules/volumes/prune-volumes.js';
import { removeVolume } from '../rules/volumes/remove-volume.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

export const volumesRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/volumes',
    handle: ({ query }, state) => {
      const volumes = listVolumes(state, listFilters(state, query)).map(volumeAnswer);
      return json(200, { Volumes: volumes, Warnings: null });
    },
  },
  {
    method: 'POST',
    pattern: '/volumes/create',
    body: 'options',
    bodyTypes: ['volume.CreateOptions', 'volume.VolumeCreateBody'],
    handle: ({ body }, state) => {
      const volume = createVolume(state, {
        name: optionalTextAt(body, 'Name') ?? '',
        driver: optionalTextAt(body, 'Driver'),
        labels: labelsAt(body, 'Labels'),
        options: labelsAt(body, 'DriverOpts'),
      });
      return json(201, volumeAnswer(volume));
    },
  },
  {
    method: 'POST',
    pattern: '/volumes/prune',
    handle: ({ query, version }, state) =>
      json(200, { VolumesDeleted: pruneVolumes(state, version, filtersIn(state, query)), SpaceReclaimed: 0 }),
  },
  {
    method: 'GET',
    pattern: '/volumes/{name}',
    handle: ({ parameters }, state) => json(200, volumeAnswer(findVolume(state, parameters['name'] ?? ''))),
  },
  {
    method: 'DELETE',
    pattern: '/volumes/{name}',
    handle: ({ parameters, query }, state) => {
      removeVolume(state, parameters['name'] ?? '', flagIn(query, 'force'));
      return empty(204);
    },
  },
];

function listFilters(state: EngineState, query: URLSearchParams): Filters {
  try {
    return filtersIn(state, query, 400);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.status, `error reading volume filters: ${error.message}`);
  }
}

/** Volumes: listed, shown, made, removed. */
import { labelsAt, optionalTextAt } from '../../engine/answer/read.js';
import { volumeAnswer } from '../answers/volume.js';
import { empty, json } from '../http/api-answer.js';
import { filtersIn, flagIn } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { createVolume } from '../rules/create-volume.js';
import { findVolume } from '../rules/find.js';
import { pruneVolumes } from '../rules/prune-volumes.js';
import { removeVolume } from '../rules/remove-volume.js';
import { listVolumes } from '../rules/volume-filters.js';

export const volumesRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/volumes',
    handle: ({ query }, state) => {
      const volumes = listVolumes(state, filtersIn(query)).map(volumeAnswer);
      return json(200, { Volumes: volumes, Warnings: null });
    },
  },
  {
    method: 'POST',
    pattern: '/volumes/create',
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
      json(200, { VolumesDeleted: pruneVolumes(state, version, filtersIn(query)), SpaceReclaimed: 0 }),
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

/** Containers as objects: created, listed, inspected, renamed, changed. What runs in them is elsewhere. */
import { containerDetails } from '../answers/container-details.js';
import { processesAnswer, statisticsAnswer } from '../answers/container-processes.js';
import { containerList } from '../answers/container-summary.js';
import { type ApiAnswer, empty, json } from '../http/api-answer.js';
import { type ApiRequest, flagIn } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { tellOfContainer } from '../rules/containers/container-event.js';
import { listContainers } from '../rules/containers/list-containers.js';
import { pruneContainers } from '../rules/containers/prune-containers.js';
import { renameContainer } from '../rules/containers/rename-container.js';
import { updateContainer } from '../rules/containers/update-container.js';
import { createContainer } from '../rules/creation/create-container.js';
import { filtersIn } from '../rules/filters/filters.js';
import { findContainer } from '../rules/find.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

export const containersRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/containers/create',
    body: 'creation',
    bodyTypes: ['container.CreateRequest', 'runconfig.ContainerConfigWrapper'],
    handle: create,
  },
  { method: 'GET', pattern: '/containers/json', handle: list },
  { method: 'POST', pattern: '/containers/prune', handle: prune },
  {
    method: 'GET',
    pattern: '/containers/{name}/json',
    handle: (request, state) => {
      const options = { version: request.version, withSize: flagIn(request.query, 'size') };
      return json(200, containerDetails(state, containerOf(request, state), options));
    },
  },
  {
    method: 'POST',
    pattern: '/containers/{name}/rename',
    handle: (request, state) => {
      renameContainer(state, containerOf(request, state), request.query.get('name') ?? '');
      return empty(204);
    },
  },
  {
    method: 'POST',
    pattern: '/containers/{name}/update',
    body: 'update',
    bodyTypes: ['container.UpdateConfig', 'container.UpdateConfig'],
    handle: (request, state) => {
      updateContainer(state, containerOf(request, state), request.body);
      return json(200, { Warnings: null });
    },
  },
  {
    method: 'GET',
    pattern: '/containers/{name}/changes',
    handle: (request, state) => json(200, changes(containerOf(request, state))),
  },
  {
    method: 'GET',
    pattern: '/containers/{name}/top',
    handle: (request, state) => {
      const container = containerOf(request, state);
      const answer = processesAnswer(state, container, request.query.get('ps_args') ?? '');
      tellOfContainer(state, container, 'top');
      return json(200, answer);
    },
  },
  {
    method: 'GET',
    pattern: '/containers/{name}/stats',
    handle: (request, state) => json(200, statisticsAnswer(state, containerOf(request, state))),
  },
];

function containerOf(request: ApiRequest, state: EngineState): ContainerRecord {
  return findContainer(state, request.parameters['name'] ?? '');
}

function create(request: ApiRequest, state: EngineState): ApiAnswer {
  const { container, warnings } = createContainer(state, {
    name: request.query.get('name') ?? undefined,
    platform: request.query.get('platform') ?? undefined,
    version: request.version,
    body: request.body,
  });
  return json(201, { Id: container.id, Warnings: warnings });
}

function list(request: ApiRequest, state: EngineState): ApiAnswer {
  const { query, version } = request;
  const containers = listContainers(state, {
    all: flagIn(query, 'all'),
    limit: limitIn(query.get('limit') ?? ''),
    filters: filtersIn(state, query),
  });
  return json(200, containerList(state, containers, { version, withSize: flagIn(query, 'size') }));
}

function limitIn(text: string): number {
  if (text === '' || /^-?\d+$/.test(text)) return Number(text);
  throw new Refusal(500, `strconv.Atoi: parsing "${text}": invalid syntax`);
}

function prune(request: ApiRequest, state: EngineState): ApiAnswer {
  const ids = pruneContainers(state, filtersIn(state, request.query, 400));
  return json(200, { ContainersDeleted: ids.length > 0 ? ids : null, SpaceReclaimed: 0 });
}

/** Where something is mounted, folders were made at the first start. Nothing else changes in a simulated engine. */
function changes({ mounts, starts }: ContainerRecord): readonly object[] | null {
  return starts > 0 && mounts.length > 0 ? mounts.map(({ target }) => ({ Path: target, Kind: 1 })) : null;
}

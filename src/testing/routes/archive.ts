/** Files of containers: looked at, fetched and put there as tar archives. */
import { buffer } from 'node:stream/consumers';
import { pathStat } from '../answers/path-stat.js';
import { readTar } from '../archive/read-tar.js';
import { writeTar } from '../archive/write-tar.js';
import { empty } from '../http/api-answer.js';
import type { ApiRequest } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { tellOfContainer } from '../rules/containers/container-event.js';
import { archiveOf, type FoundPath } from '../rules/files/archive-of.js';
import { putFiles } from '../rules/files/put-files.js';
import { findContainer } from '../rules/find.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

const PATTERN = '/containers/{name}/archive';

export const archiveRoutes: readonly Route[] = [
  {
    method: 'HEAD',
    pattern: PATTERN,
    handle: (request, state) => ({ kind: 'empty', status: 200, headers: statOf(found(request, state)) }),
  },
  {
    method: 'GET',
    pattern: PATTERN,
    handle: (request, state) => {
      const at = found(request, state);
      tell(request, state, 'archive-path');
      const headers = { ...statOf(at), 'Content-Type': 'application/x-tar' };
      return { kind: 'bytes', status: 200, bytes: writeTar(at.entries), headers };
    },
  },
  {
    method: 'PUT',
    pattern: PATTERN,
    handle: async (request, state) => {
      const entries = readTar(await buffer(request.message));
      const place = placeIn(request);
      putFiles(state, findContainer(state, place.reference), place, entries);
      tell(request, state, 'extract-to-dir');
      return empty(200);
    },
  },
];

function found(request: ApiRequest, state: EngineState): FoundPath {
  const place = placeIn(request);
  return archiveOf(state, findContainer(state, place.reference), place);
}

function tell({ parameters }: ApiRequest, state: EngineState, action: string): void {
  tellOfContainer(state, findContainer(state, parameters['name'] ?? ''), action);
}

function placeIn({ parameters, query }: ApiRequest): { readonly path: string; readonly reference: string } {
  const path = query.get('path') ?? '';
  // The missing space is the engine's.
  if (path === '') throw new Refusal(400, 'bad parameter: pathcannot be empty');
  return { path, reference: parameters['name'] ?? '' };
}

function statOf({ name, entry }: FoundPath): Readonly<Record<string, string>> {
  return { 'X-Docker-Container-Path-Stat': pathStat(name, entry) };
}

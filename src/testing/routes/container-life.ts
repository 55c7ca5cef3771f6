/** Starting, stopping, killing, pausing, awaiting and removing containers. */
import { isAtLeast } from '../../engine/api-version.js';
import { empty } from '../http/api-answer.js';
import { type ApiRequest, flagIn } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { findContainer } from '../rules/find.js';
import { pauseContainer, unpauseContainer } from '../rules/life/pause-container.js';
import { removeContainer } from '../rules/life/remove-container.js';
import { removeLink } from '../rules/life/remove-link.js';
import { restartContainer } from '../rules/life/restart-container.js';
import { startContainer } from '../rules/life/start-container.js';
import { type StopOptions, stopContainer } from '../rules/life/stop-container.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { killRoute } from './kill.js';
import { waitRoute } from './wait.js';

export const containerLifeRoutes: readonly Route[] = [
  action('start', startContainer),
  action('stop', (state, container, request) =>
    stopContainer(state, container, { ...stopOptionsIn(request), calledBy: nameIn(request) }),
  ),
  action('restart', (state, container, request) =>
    restartContainer(state, container, { ...stopOptionsIn(request), calledBy: nameIn(request) }),
  ),
  action('pause', pauseContainer),
  action('unpause', unpauseContainer),
  killRoute,
  waitRoute,
  {
    method: 'DELETE',
    pattern: '/containers/{name...}',
    handle: (request, state) => {
      remove(request, state);
      return empty(204);
    },
  },
];

/** A request about one container whose answer says only that it was done: 204, or 304 where nothing had to be. */
function action(
  verb: string,
  act: (state: EngineState, container: ContainerRecord, request: ApiRequest) => unknown,
): Route {
  return {
    method: 'POST',
    pattern: `/containers/{name}/${verb}`,
    handle: async (request, state) => {
      const done = await act(state, findContainer(state, nameIn(request)), request);
      return empty(done === false ? 304 : 204);
    },
  };
}

function remove(request: ApiRequest, state: EngineState): void {
  const name = nameIn(request);
  if (flagIn(request.query, 'link')) {
    removeLink(state, name);
    return;
  }
  removeContainer(state, findContainer(state, name), {
    force: flagIn(request.query, 'force'),
    volumes: flagIn(request.query, 'v'),
    calledBy: name,
  });
}

function stopOptionsIn({ query, version }: ApiRequest): StopOptions {
  const signal = isAtLeast(version, '1.42') ? query.get('signal') : null;
  return { signal: signal ?? undefined, timeout: secondsIn(query.get('t')) };
}

function secondsIn(text: string | null): number | undefined {
  if (text === null || text === '') return undefined;
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  throw new Refusal(500, `strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
}

function nameIn({ parameters }: ApiRequest): string {
  return parameters['name'] ?? '';
}

/** Networks: listed, made, inspected, removed; containers connected and disconnected. */
import { fieldsAt, optionalTextAt } from '../../engine/answer/read.js';
import { networkAnswer, networkSummary } from '../answers/network.js';
import type { ApiAnswer } from '../http/api-answer.js';
import { empty, json } from '../http/api-answer.js';
import type { ApiRequest } from '../http/api-request.js';
import type { Route } from '../http/router.js';
import { filtersIn } from '../rules/filters/filters.js';
import { listed, pruned } from '../rules/filters/network-filters.js';
import { findContainer, findNetwork } from '../rules/find.js';
import { connectContainer } from '../rules/networks/connect-container.js';
import { createNetwork } from '../rules/networks/create-network.js';
import { disconnectContainer } from '../rules/networks/disconnect-container.js';
import { pruneNetworks, removeNetwork } from '../rules/networks/remove-network.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

export const networksRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/networks', handle: list },
  {
    method: 'POST',
    pattern: '/networks/create',
    body: 'options',
    bodyTypes: ['network.CreateRequest', 'types.NetworkCreateRequest'],
    handle: create,
  },
  { method: 'POST', pattern: '/networks/prune', handle: prune },
  { method: 'GET', pattern: '/networks/{network}', handle: inspect },
  { method: 'DELETE', pattern: '/networks/{network}', handle: remove },
  {
    method: 'POST',
    pattern: '/networks/{network}/connect',
    body: 'options',
    bodyTypes: ['network.ConnectOptions', 'types.NetworkConnect'],
    handle: connect,
  },
  {
    method: 'POST',
    pattern: '/networks/{network}/disconnect',
    body: 'options',
    bodyTypes: ['network.DisconnectOptions', 'types.NetworkDisconnect'],
    handle: disconnect,
  },
];

function list({ query, version }: ApiRequest, state: EngineState): ApiAnswer {
  const isMeant = listed(state, filtersIn(state, query));
  const networks = [...state.networks].filter(isMeant);
  return json(
    200,
    networks.map((network) => networkSummary(network, version)),
  );
}

function create({ body }: ApiRequest, state: EngineState): ApiAnswer {
  const { network, warning } = createNetwork(state, body);
  return json(201, { Id: network.id, Warning: warning });
}

function prune({ query }: ApiRequest, state: EngineState): ApiAnswer {
  const names = pruneNetworks(state, pruned(state, filtersIn(state, query)));
  return json(200, { NetworksDeleted: names.length > 0 ? names : null });
}

function inspect({ parameters, query, version }: ApiRequest, state: EngineState): ApiAnswer {
  const reference = parameters['network'] ?? '';
  const scope = query.get('scope') ?? '';
  if (!['', 'local'].includes(scope)) throw new Refusal(404, `network ${reference} not found`);
  return json(200, networkAnswer(state, findNetwork(state, reference), version));
}

function remove({ parameters }: ApiRequest, state: EngineState): ApiAnswer {
  removeNetwork(state, findNetwork(state, parameters['network'] ?? ''));
  return empty(204);
}

function connect({ parameters, body }: ApiRequest, state: EngineState): ApiAnswer {
  const container = namedContainer(state, optionalTextAt(body, 'Container') ?? '');
  const network = findNetwork(state, parameters['network'] ?? '');
  connectContainer(state, network, container, fieldsAt(body, 'EndpointConfig'));
  return empty(200);
}

function disconnect({ parameters, body }: ApiRequest, state: EngineState): ApiAnswer {
  const name = optionalTextAt(body, 'Container') ?? '';
  const reference = parameters['network'] ?? '';
  if (body['Force'] === true && state.containers.find(name) === undefined) {
    findNetwork(state, reference);
    throw new Refusal(404, `endpoint ${name} not found`);
  }
  disconnectContainer(state, reference, namedContainer(state, name));
  return empty(200);
}

function namedContainer(state: EngineState, reference: string): ContainerRecord {
  if (reference === '') throw new Refusal(400, 'invalid name or ID supplied: ""');
  return findContainer(state, reference);
}

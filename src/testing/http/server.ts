/**
 * The simulated engine's server: takes requests apart, finds their routes, sends the answers. A `Refusal` is answered
 * as engines do; whatever else a route throws is a fault of ours, told as status 500.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Fields, isFields } from '../../engine/answer/read.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { type ApiAnswer, type Headers, json } from './api-answer.js';
import type { ApiRequest } from './api-request.js';
import { deliver, deliverUpgraded } from './deliver.js';
import type { Router } from './router.js';
import { versionOf } from './version-prefix.js';

export function engineServer(state: EngineState, router: Router): Server {
  const common = commonHeaders(state);
  // Engines never give up on a client that is slow.
  const server = createServer(
    { requestTimeout: 0, keepAliveTimeout: 0, noDelay: true },
    (message, response) => {
      void answerTo(message, state, router).then((answer) => deliver(answer, response, common));
    },
  );
  server.on('upgrade', (message, socket) => {
    // The client may go at any moment; the channel sees that.
    socket.on('error', () => {});
    void answerTo(message, state, router).then((answer) => deliverUpgraded(answer, socket, common));
  });
  return server;
}

async function answerTo(message: IncomingMessage, state: EngineState, router: Router): Promise<ApiAnswer> {
  try {
    const url = new URL(message.url ?? '/', 'http://engine');
    const { version, path } = versionOf(url.pathname, state.identity);
    const match = router.find(message.method ?? 'GET', path);
    if (match === undefined) throw new Refusal(404, 'page not found');
    const request: ApiRequest = {
      method: message.method ?? 'GET',
      path: decodeURIComponent(path),
      version,
      query: url.searchParams,
      parameters: match.parameters,
      body: await bodyOf(message),
      message,
    };
    return await match.route.handle(request, state);
  } catch (error) {
    if (error instanceof Refusal) return json(error.status, { message: error.message });
    const words = error instanceof Error ? error.message : String(error);
    return json(500, { message: `simulated engine: ${words}` });
  }
}

async function bodyOf(message: IncomingMessage): Promise<Fields> {
  if (!message.headers['content-type']?.startsWith('application/json')) return {};
  const content = await text(message);
  if (content.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(content);
    return isFields(value) ? value : {};
  } catch (error) {
    throw new Refusal(400, error instanceof Error ? error.message : String(error));
  }
}

function commonHeaders({ identity }: EngineState): Headers {
  return {
    'Api-Version': identity.apiVersion,
    'Docker-Experimental': 'false',
    Ostype: 'linux',
    Server: `Docker/${identity.version} (linux)`,
  };
}

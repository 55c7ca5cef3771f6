/** A server on a Unix socket that answers as an engine might, for what a real engine cannot be made to do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Engine, type EngineOptions } from '../../../src/engine/engine.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

interface ServedRequest {
  readonly method: string;
  /** Without the API version, with the query. */
  readonly path: string;
  readonly body: string;
}

type Handler = (request: ServedRequest, response: ServerResponse) => void;

export interface EngineServer {
  readonly engine: Engine;
  /** All requests but those for the version. */
  readonly requests: readonly ServedRequest[];
}

/** Ends with the test. @param api the newest and the oldest version that it speaks */
export async function serveEngine(
  handler: Handler,
  api = { newest: '1.41', oldest: '1.12' },
  options: EngineOptions = {},
): Promise<EngineServer> {
  const requests: ServedRequest[] = [];
  const path = join(temporaryFolder(), 'engine.sock');
  const server = createServer(async (message, response) => {
    if (message.url === '/version') {
      const version = {
        Version: '99.1',
        ApiVersion: api.newest,
        MinAPIVersion: api.oldest,
        Os: 'linux',
        Arch: 'amd64',
      };
      return sendJson(response, version);
    }
    const request = await readRequest(message);
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const engine = new Engine({ kind: 'unix', path }, options);
  onTestFinished(() => {
    engine.close();
    server.closeAllConnections();
    server.close();
  });
  return { engine, requests };
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

async function readRequest(message: IncomingMessage): Promise<ServedRequest> {
  let body = '';
  for await (const chunk of message) body += chunk;
  return { method: message.method ?? '', path: (message.url ?? '').replace(/^\/v[\d.]+/, ''), body };
}

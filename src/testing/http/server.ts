/** The simulated engine's server: takes calls apart, and delivers what comes of them. */
import { createServer, type Server } from 'node:http';
import type { EngineIdentity } from '../state/engine-state.js';
import type { Headers } from './api-answer.js';
import { deliver, deliverUpgraded } from './deliver.js';
import type { Delivery } from './delivery.js';
import { type IncomingCall, incomingCall } from './incoming-call.js';
import type { Router } from './router.js';
import { skipBody } from './skip-body.js';

/** @param handle never rejects */
export function engineServer(
  identity: EngineIdentity,
  router: Router,
  handle: (call: IncomingCall) => Promise<Delivery>,
): Server {
  const common = commonHeaders(identity);
  // Engines never give up on a client that is slow.
  const server = createServer(
    { requestTimeout: 0, keepAliveTimeout: 0, noDelay: true },
    (message, response) => {
      void incomingCall(message, router, identity)
        .then(handle)
        .then((delivery) => deliver(delivery, response, common));
    },
  );
  server.on('upgrade', (message, socket, head) => {
    // The client may go at any moment; the channel sees that.
    socket.on('error', () => {});
    void skipBody(message, socket, head)
      .then(() => incomingCall(message, router, identity))
      .then(handle)
      .then((delivery) => deliverUpgraded(delivery, socket, common));
  });
  return server;
}

function commonHeaders({ apiVersion, version }: EngineIdentity): Headers {
  return {
    'Api-Version': apiVersion,
    'Docker-Experimental': 'false',
    Ostype: 'linux',
    Server: `Docker/${version} (linux)`,
  };
}

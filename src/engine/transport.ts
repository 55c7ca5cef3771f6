/**
 * The way to an engine: what `http.request` must be given to get there. A new kind of address (TLS, SSH) is a new
 * case here and nowhere else: it brings agents that make its connections.
 */
import { Agent } from 'node:http';
import type { Duplex } from 'node:stream';
import type { EngineAddress } from './address.js';

export interface Transport {
  readonly target: { readonly socketPath: string } | { readonly host: string; readonly port: number };
  /** Connections that are kept and used again, at most so many at once; further requests wait. */
  readonly pool: Agent;
  /** A connection for each request, without a limit: for requests that take long, and must not fill the pool. */
  readonly separate: Agent;
  /** Those that have gone over to another protocol, and not ended: no agent knows of them any more. */
  readonly upgraded: Set<Duplex>;
}

/** @param parallel connections of the pool, at most */
export function openTransport(address: EngineAddress, parallel: number): Transport {
  return {
    target: targetOf(address),
    pool: new Agent({ keepAlive: true, maxSockets: parallel, maxFreeSockets: parallel, scheduling: 'lifo' }),
    separate: new Agent({ keepAlive: false }),
    upgraded: new Set(),
  };
}

/** Lets the pool have at least so many connections from now on. */
export function widenTransport({ pool }: Transport, parallel: number): void {
  pool.maxSockets = Math.max(pool.maxSockets, parallel);
  pool.maxFreeSockets = Math.max(pool.maxFreeSockets, parallel);
}

/** Ends all connections, those in use too. */
export function closeTransport(transport: Transport): void {
  transport.pool.destroy();
  transport.separate.destroy();
  for (const socket of transport.upgraded) socket.destroy();
}

function targetOf(address: EngineAddress): Transport['target'] {
  switch (address.kind) {
    case 'unix':
      return { socketPath: address.path };
    case 'tcp':
      return { host: address.host, port: address.port };
  }
}

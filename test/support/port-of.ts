/** Where a server of a test listens. */
import type { Server } from 'node:net';

/** @throws Error where it does not listen on a port */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('the server listens on no port');
}
